package io.github.starrockssync.contract.tool;

import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.http.InvalidInputException;
import io.github.starrockssync.contract.http.Sources;
import io.github.starrockssync.contract.provider.CheckResult;
import io.github.starrockssync.contract.provider.CheckResult.Outcome;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how results are reported. */
final class ReportOptions {

    /** A format of reports. */
    enum Format {
        JUNIT,
        JSON
    }

    @Option(
            names = "--report",
            split = ",",
            paramLabel = "FORMAT=FILE",
            description = "Write the results to files, too. Formats: junit, json.")
    private @Nullable Map<Format, Path> files;

    @Option(names = "--fail-on-skipped", description = "Exit with code 1 if a check is skipped.")
    private boolean failOnSkipped;

    /** Refuses files that cannot be written, before anything is sent. */
    void validate() {
        for (Path file : files().values()) {
            Path directory = file.toAbsolutePath().getParent();
            if (Files.isDirectory(file) || directory == null || !Files.isDirectory(directory)) {
                throw new InvalidInputException("Cannot be written: " + file);
            }
        }
    }

    /** Prints and writes the results, and names what was not checked. The exit code is 1 if a check failed, else 0. */
    int report(List<CheckResult> results, PrintWriter out) {
        printGroups(results, out);
        printNotChecked(results, out);
        return summarize(results, out);
    }

    /** The same for a part of the contract that the user chose. */
    int reportPacts(List<CheckResult> results, PrintWriter out) {
        printGroups(results, out);
        return summarize(results, out);
    }

    private static void printGroups(List<CheckResult> results, PrintWriter out) {
        Map<String, List<CheckResult>> groups = results.stream()
                .collect(Collectors.groupingBy(CheckResult::group, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((group, members) -> print(group, members, out));
    }

    private int summarize(List<CheckResult> results, PrintWriter out) {
        printNotes(results, out);
        out.printf(
                "%d checks: %d passed, %d failed, %d skipped%n",
                results.size(),
                count(results, Outcome.PASSED),
                count(results, Outcome.FAILED),
                count(results, Outcome.SKIPPED));
        files().forEach((format, file) -> write(format, file, results));
        boolean failed = count(results, Outcome.FAILED) > 0 || failOnSkipped && count(results, Outcome.SKIPPED) > 0;
        return failed ? 1 : 0;
    }

    private static void print(String group, List<CheckResult> results, PrintWriter out) {
        out.println(group);
        for (CheckResult each : results) {
            out.printf("  %-7s %s%n", each.outcome(), each.name());
            if (!each.reason().isEmpty()) {
                out.printf("            %s%n", each.reason());
            }
        }
    }

    /** Prints a note once, however often it was seen. */
    private static void printNotes(List<CheckResult> results, PrintWriter out) {
        results.stream()
                .flatMap(each -> each.notes().stream())
                .distinct()
                .forEach(note -> out.printf("note: %s%n", note));
    }

    /** Names what a reader could take for checked. */
    private static void printNotChecked(List<CheckResult> results, PrintWriter out) {
        List<CheckResult> ran =
                results.stream().filter(each -> !each.is(Outcome.SKIPPED)).toList();
        Set<String> operations = ContractOperation.all().stream()
                .map(ContractOperation::operationId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ran.forEach(each -> operations.removeAll(each.operations()));
        Set<String> groups =
                results.stream().map(CheckResult::group).collect(Collectors.toCollection(LinkedHashSet::new));
        ran.forEach(each -> groups.remove(each.group()));
        printNotChecked("operations ", operations, out);
        printNotChecked("", groups, out);
    }

    private static void printNotChecked(String kind, Set<String> names, PrintWriter out) {
        if (!names.isEmpty()) {
            out.printf("NOT CHECKED: %s%s%n", kind, String.join(", ", names));
        }
    }

    private static long count(List<CheckResult> results, Outcome outcome) {
        return results.stream().filter(each -> each.is(outcome)).count();
    }

    private Map<Format, Path> files() {
        return files == null ? Map.of() : files;
    }

    private static void write(Format format, Path file, List<CheckResult> results) {
        Sources.write(
                file,
                switch (format) {
                    case JUNIT -> Reports.junit(results);
                    case JSON -> Reports.json(results);
                });
    }
}
