package io.github.starrockssync.contract.coverage;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** A coverage for people and for tools. */
record Report(Coverage coverage) {

    /** A short table. */
    String table() {
        StringBuilder table = new StringBuilder("Exercised of the contract, against running sandboxes:\n");
        for (Kind kind : Kind.values()) {
            long count = coverage.count(kind);
            long done = count - coverage.missing(kind).size();
            table.append("  %-20s %4d of %4d  %s%n".formatted(kind.title(), done, count, percentage(done, count)));
        }
        return table.toString();
    }

    /** The table, and everything that is missing, in Markdown. */
    String markdown() {
        StringBuilder text = new StringBuilder("# What the suites exercise of the contract\n\n");
        text.append("Parameters and properties of requests count when the request succeeded.\n\n");
        text.append("| | Exercised | Of | |\n|---|---:|---:|---:|\n");
        for (Kind kind : Kind.values()) {
            long count = coverage.count(kind);
            long done = count - coverage.missing(kind).size();
            text.append("| %s%s | %d | %d | %s |\n"
                    .formatted(
                            kind.title(),
                            kind.isRequired() ? " (required)" : "",
                            done,
                            count,
                            percentage(done, count)));
        }
        for (Kind kind : Kind.values()) {
            List<Item> missing = coverage.missing(kind);
            if (!missing.isEmpty()) {
                text.append("\n## ").append(kind.title()).append(" not exercised\n\n");
                missing.forEach(item -> text.append("- ")
                        .append(item.operationId())
                        .append(item.name().isEmpty() ? "" : " `" + item.name() + "`")
                        .append('\n'));
            }
        }
        return text.toString();
    }

    /** Counts and missing items by kind, in JSON. */
    String json() {
        ObjectNode report = JsonMapper.builder().build().createObjectNode();
        for (Kind kind : Kind.values()) {
            List<Item> missing = coverage.missing(kind);
            ObjectNode ofKind = report.putObject(kind.name().toLowerCase(Locale.ROOT))
                    .put("all", coverage.count(kind))
                    .put("exercised", coverage.count(kind) - missing.size());
            missing.forEach(item -> ofKind.withArray("/missing").add(item.toString()));
        }
        return report.toPrettyString() + "\n";
    }

    /** Rounded down: 100 % means all. */
    private static String percentage(long done, long count) {
        return count == 0 ? "-" : 100 * done / count + " %";
    }
}
