package io.github.starrockssync.contract.coverage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs when all suites have: tells what they exercised of the contract, and ends the build if that is too little. */
public final class CoverageCheck {

    private CoverageCheck() {}

    /**
     * @param arguments the directory of the journals; the directory for the reports; and {@code required} if something
     *     must not be missing, because all suites have run; and the same for the rules of requests, of which samples meet a
     *     part only
     */
    public static void main(String... arguments) throws IOException {
        run(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                arguments[2].equals("required"),
                arguments[3].equals("required"),
                System.out);
    }

    static void run(Path journals, Path reports, boolean required, boolean rules, PrintStream out) throws IOException {
        if (!Files.isDirectory(journals)) {
            if (required) {
                throw new IllegalStateException("No sandbox wrote a journal into " + journals);
            }
            out.println("No sandbox was called: nothing to tell about the coverage of the contract");
            return;
        }
        Coverage coverage = Coverage.of(RecordedExchange.in(journals));
        Report report = new Report(coverage);
        Files.createDirectories(reports);
        Files.writeString(reports.resolve("coverage.md"), report.markdown());
        Files.writeString(reports.resolve("coverage.json"), report.json());
        out.print(report.table());
        out.println("  What is missing: " + reports.resolve("coverage.md"));
        List<Item> missing = new ArrayList<>(coverage.missingOfRequired());
        if (rules) {
            missing.addAll(coverage.missing(Kind.RULE));
        }
        if (required && !missing.isEmpty()) {
            throw new IllegalStateException("No suite exercises "
                    + missing.stream().map(item -> item.kind() + " " + item).collect(Collectors.joining(", ")));
        }
    }
}
