package io.github.starrockssync.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one command has measured: rows with the same columns, and under what conditions. */
public final class Report {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final String name;
    private final Map<String, Object> conditions = new LinkedHashMap<>();
    private final Map<String, Map<String, Spread>> rows = new LinkedHashMap<>();

    /**
     * @param name of the file that it is written to, too
     */
    public Report(String name) {
        this.name = name;
        condition("machine", Machine.description());
    }

    public void condition(String what, Object value) {
        conditions.put(what, value);
    }

    public void add(String row, String column, Spread figure) {
        rows.computeIfAbsent(row, key -> new LinkedHashMap<>()).put(column, figure);
    }

    public Map<String, Map<String, Spread>> rows() {
        return rows;
    }

    /** Prints the table, and writes it and all figures into files of a directory. */
    public void write(Path directory, PrintStream out) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(name + ".md"), table());
        Map<String, Object> all = new LinkedHashMap<>(conditions);
        all.put("rows", rows);
        JSON.writeValue(directory.resolve(name + ".json").toFile(), all);
        out.println(table());
    }

    private String table() {
        List<String> columns = rows.values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .toList();
        List<String> lines = new ArrayList<>();
        conditions.forEach((what, value) -> lines.add(what + ": " + value + "  "));
        lines.add("");
        lines.add("| | " + String.join(" | ", columns) + " |");
        lines.add("|---|" + "---|".repeat(columns.size()));
        rows.forEach((row, figures) -> lines.add("| " + row + " | "
                + String.join(
                        " | ",
                        columns.stream()
                                .map(column -> figures.containsKey(column)
                                        ? figures.get(column).toString()
                                        : "–")
                                .toList())
                + " |"));
        return String.join("\n", lines) + "\n";
    }
}
