package io.github.starrockssync.contract.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The changes since an earlier contract: as the gate's verdict, and as a list for people. */
record ChangeReport(ContractVersion before, ContractVersion after, List<Change> changes) {

    /** Why the version does not allow the changes, with all breaking ones; empty if it does. */
    String refusal() {
        if (after.compareTo(before) < 0) {
            return "info.version is " + after + ", older than the release " + before;
        }
        if (after.compareTo(before.nextBreaking()) >= 0 || changes.stream().noneMatch(Change::isBreaking)) {
            return "";
        }
        return "The contract breaks version %s. Mend it, or raise info.version from %s to %s.%n"
                        .formatted(before, after, before.nextBreaking())
                + changes.stream()
                        .filter(Change::isBreaking)
                        .map(each -> "%s, %s: %s – %s%n"
                                .formatted(operations(List.of(each)), each.place(), each.what(), each.breaks()))
                        .collect(Collectors.joining());
    }

    String markdown() {
        return """
                # Changes of the contract

                From version %s to %s. Prose and examples bind nobody and are left out.

                ## Breaking

                %s
                ## Compatible

                %s""".formatted(before, after, table(true), table(false));
    }

    /** What is changed in the same way in several operations is one row. */
    private String table(boolean breaking) {
        Map<Change, List<Change>> rows = changes.stream()
                .filter(each -> each.isBreaking() == breaking)
                .collect(Collectors.groupingBy(
                        each -> new Change("", each.place(), each.what(), each.breaks()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (rows.isEmpty()) {
            return "Nothing.\n";
        }
        String head = breaking
                ? "| Where | What | Why it breaks | Operations |\n|---|---|---|---|\n"
                : "| Where | What | Operations |\n|---|---|---|\n";
        return rows.entrySet().stream()
                .map(row -> "| " + cell(row.getKey().place()) + " | "
                        + cell(row.getKey().what()) + " | "
                        + (breaking ? row.getKey().breaks() + " | " : "") + operations(row.getValue()) + " |\n")
                .collect(Collectors.joining("", head, ""));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String operations(List<Change> changes) {
        return changes.stream()
                .map(each -> each.operation().isEmpty() ? "all operations" : "`" + each.operation() + "`")
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
