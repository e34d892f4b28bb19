package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README shows code that compiles. */
class ReadmeTest {
    private static final Path EXAMPLES = Path.of("src/test/java/io/github/starrockssync/client/ReadmeExamples.java");

    @ParameterizedTest
    @ValueSource(strings = {"Waiting for jobs", "Local check", "Dry run"})
    void shouldShowCodeThatCompiles(String section) throws Exception {
        List<String> snippets = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(section(section))
                .results()
                .map(match -> words(match.group(1)))
                .toList();

        assertThat(snippets).isNotEmpty();
        assertThat(words(Files.readString(EXAMPLES))).contains(snippets);
    }

    private static String section(String title) throws Exception {
        String fromTitle = Files.readString(Path.of("README.md")).split("\n## " + title + "\n", 2)[1];
        return fromTitle.split("\n## ", 2)[0];
    }

    /** Indentation and line breaks are a matter of the place. */
    private static String words(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
