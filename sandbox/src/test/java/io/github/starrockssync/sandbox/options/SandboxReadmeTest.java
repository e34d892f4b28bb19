package io.github.starrockssync.sandbox.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SandboxReadmeTest {

    @Test
    void shouldListEveryOptionAndNoOther() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `--"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(SandboxOption.values())
                        .map(SandboxReadmeTest::row)
                        .toList());
    }

    private static String row(SandboxOption option) {
        return "| `%s %s` | `%s` | `%s` | %s | %s |"
                .formatted(
                        option.flag(),
                        option.valueLabel().replace("|", "\\|"),
                        option.environmentVariable(),
                        option.property(),
                        option.defaultValue().isEmpty() ? "" : "`" + option.defaultValue() + "`",
                        option.description());
    }
}
