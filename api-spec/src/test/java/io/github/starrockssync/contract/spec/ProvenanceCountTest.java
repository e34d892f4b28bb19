package io.github.starrockssync.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** README.md says how much of the contract was never confirmed against the cloud. */
class ProvenanceCountTest {

    @Test
    void shouldBeInTheReadmeWhenARuleIsMarked() throws IOException {
        Map<String, Long> marks = Document.published()
                .places("x-provenance")
                .collect(Collectors.groupingBy(mark -> mark.node().asText(), Collectors.counting()));

        String sentence = Files.readString(Path.of("README.md"))
                .lines()
                .filter(line -> line.contains("places with `x-provenance`"))
                .findAny()
                .orElse("");
        assertThat(sentence)
                .as("README.md counts the marks of the contract")
                .contains("%d places with `x-provenance`"
                        .formatted(marks.values().stream()
                                .mapToLong(Long::longValue)
                                .sum()))
                .contains("%d `sdk`, %d `terraform`, %d `inferred`, %d `ours`"
                        .formatted(marks.get("sdk"), marks.get("terraform"), marks.get("inferred"), marks.get("ours")));
    }
}
