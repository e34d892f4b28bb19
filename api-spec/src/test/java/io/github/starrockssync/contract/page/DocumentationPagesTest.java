package io.github.starrockssync.contract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documentation is complete in every language, or not made. */
final class DocumentationPagesTest {

    private static final Path SOURCE = Path.of("src/main/page");
    private static final Path EDITIONS = Path.of("target/classes/META-INF/openapi");

    @TempDir
    private Path directory;

    private Path source;
    private Path output;

    @BeforeEach
    void copySource() throws IOException {
        source = directory.resolve("source");
        output = directory.resolve("docs");
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.toList()) {
                Files.copy(file, source.resolve(SOURCE.relativize(file).toString()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en, en-us, ''", "zh-CN, zh-cn, .zh-CN"})
    void shouldShowCatalogueContractAndExampleInEachLanguage(String language, String texts, String edition)
            throws IOException {
        write();
        String overview = Files.readString(output.resolve(language + "/index.html"));
        for (JsonNode error : new YAMLMapper()
                .readTree(EDITIONS.resolve("starrocks-data-sync-errors.yaml").toFile())
                .path("errors")) {
            assertThat(overview)
                    .contains("<td>%s</td><td><code>%s</code></td><td>%s</td>"
                            .formatted(
                                    error.path("status").asText(),
                                    error.path("code").asText(),
                                    error.path("text").path(texts).asText().replaceAll("\\{\\d}", "…")));
        }
        JsonNode signing =
                new YAMLMapper().readTree(SOURCE.resolve("page.yaml").toFile()).path("signing");
        assertThat(overview)
                .contains(
                        escaped(signing.path("canonicalRequest").asText()),
                        escaped(signing.path("authorization").asText()));
        String script = Files.readString(output.resolve(language + "/contract.js"));
        JsonNode shown = new JsonMapper().readTree(script.replaceFirst("^const contract = ", ""));
        assertThat(shown.findValues("x-codeSamples")).hasSize(14);
        shown.findParents("x-codeSamples").forEach(operation -> ((ObjectNode) operation).remove("x-codeSamples"));
        assertThat(shown)
                .isEqualTo(new JsonMapper()
                        .readTree(EDITIONS.resolve("starrocks-data-sync" + edition + ".json")
                                .toFile()));
        assertThat(output.resolve("assets/scalar.js")).isNotEmptyFile();
    }

    @Test
    void shouldNameTheSectionThatIsNotTranslated() throws IOException {
        Files.delete(source.resolve("zh-CN/errors.md"));
        assertFailsWith("zh-CN/errors.md is missing");
    }

    @Test
    void shouldNameTheWordThatIsNotTranslated() throws IOException {
        edit("zh-CN/words.yaml", "  pause: 暂停\n", "");
        assertFailsWith("zh-CN/words.yaml has no life.pause");
    }

    @Test
    void shouldNameTheWordThatHasNoOriginal() throws IOException {
        edit("zh-CN/words.yaml", "  pause: 暂停", "  pause: 暂停\n  stop: 停止");
        assertFailsWith("zh-CN/words.yaml has life.stop, which en/words.yaml has not");
    }

    @Test
    void shouldNameTheSectionThatLacksAParagraphInOneLanguage() throws IOException {
        edit("en/language.md", "# Language\n", "# Language\n\nOne more paragraph.\n");
        assertFailsWith("zh-CN/language.md has the blocks", "en/language.md has");
    }

    @Test
    void shouldNameTheSectionThatIsOnNoPage() throws IOException {
        Files.writeString(source.resolve("en/limits.md"), "# Limits\n");
        assertFailsWith("en/limits.md is not a section in page.yaml");
    }

    @Test
    void shouldNameTheSectionWithoutTitle() throws IOException {
        edit("en/errors.md", "# Errors", "Errors");
        assertFailsWith("en/errors.md must begin with its title");
    }

    @Test
    void shouldNameThePlaceOfAValueThatDoesNotExist() throws IOException {
        edit("zh-CN/errors.md", "error.INSTANCE_NOT_FOUND.code", "error.NO_SUCH_ERROR.code");
        assertFailsWith("zh-CN/errors.md: ", "NO_SUCH_ERROR");
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(source.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(source.resolve(file), text.replace(from, to));
    }

    private void assertFailsWith(String... parts) {
        assertThatThrownBy(this::write)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(parts);
    }

    private void write() throws IOException {
        DocumentationPages.write(source, EDITIONS, output);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;");
    }
}
