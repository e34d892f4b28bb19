package io.github.starrockssync.contract.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which suite noticed what. The first row is the control: nothing is wrong with it, and nobody must complain. */
final class DetectionTable {

    private static final String CONTROL = "nothing is wrong";

    private final String whose;
    private final List<String> suites;
    private final Map<String, Map<String, Verdict>> rows = new LinkedHashMap<>();

    DetectionTable(String whose, List<String> suites) {
        this.whose = whose;
        this.suites = List.copyOf(suites);
    }

    /** What a suite says about a mutant; the reason is empty if there is none, or if the suite does not apply. */
    record Verdict(boolean caught, boolean applicable, String reason) {

        static final Verdict NOT_APPLICABLE = new Verdict(false, false, "");

        static Verdict of(List<String> problems) {
            return problems.isEmpty() ? new Verdict(false, true, "") : new Verdict(true, true, problems.get(0));
        }

        String mark() {
            return !applicable ? "n/a" : caught ? "caught" : "";
        }
    }

    void control(String suffix, Map<String, Verdict> verdicts) {
        add(CONTROL + suffix, verdicts);
    }

    void add(String mutant, Map<String, Verdict> verdicts) {
        if (!verdicts.keySet().equals(Set.copyOf(suites)) || rows.putIfAbsent(mutant, verdicts) != null) {
            throw new IllegalArgumentException(mutant + ": " + verdicts.keySet());
        }
    }

    /** Everything that makes the table worthless: a mutant that gets away, a control that does not. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        rows.forEach((mutant, verdicts) -> {
            boolean caught = verdicts.values().stream().anyMatch(Verdict::caught);
            if (mutant.startsWith(CONTROL)) {
                verdicts.forEach((suite, verdict) -> {
                    if (verdict.caught()) {
                        faults.add(suite + " complains though " + mutant + ": " + verdict.reason());
                    }
                });
            } else if (!caught) {
                faults.add("No suite notices a " + whose + " that " + mutant);
            }
        });
        if (rows.keySet().stream().noneMatch(mutant -> mutant.startsWith(CONTROL))) {
            faults.add("No control");
        }
        return faults;
    }

    String markdown() {
        return "| A " + whose + " that … | " + String.join(" | ", suites) + " |\n"
                + "|---".repeat(suites.size() + 1) + "|\n"
                + String.join("", markdownRows());
    }

    /** Each row as a line. */
    List<String> markdownRows() {
        List<String> lines = new ArrayList<>();
        rows.forEach((mutant, verdicts) -> {
            StringBuilder line = new StringBuilder("| ");
            line.append(mutant.startsWith(CONTROL) ? "*" + mutant + "*" : mutant);
            suites.forEach(
                    suite -> line.append(" | ").append(verdicts.get(suite).mark()));
            lines.add(line.append(" |\n").toString().replaceAll("  +\\|", " |"));
        });
        return lines;
    }

    String json() {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode().put("whose", whose);
        rows.forEach((mutant, verdicts) -> {
            ObjectNode row = root.withObject("/implementations").withObjectProperty(mutant);
            verdicts.forEach((suite, verdict) -> row.putObject(suite)
                    .put("applicable", verdict.applicable())
                    .put("caught", verdict.caught())
                    .put("reason", verdict.reason()));
        });
        try {
            return mapper.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void writeTo(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(whose + "s.md"), markdown());
            Files.writeString(directory.resolve(whose + "s.json"), json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
