package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.internal.auth.AccessKeyCredentials;
import io.github.starrockssync.client.internal.auth.Environment;
import io.github.starrockssync.client.internal.http.Regions;
import io.github.starrockssync.client.preview.Difference;
import io.github.starrockssync.client.preview.ModificationPreview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README shows code that compiles, coordinates that are published, and settings that work; so does the page on containers. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Path CONTAINERS = Path.of("..", "docs", "containers.md");
    private static final Path VENDORS = Path.of("..", "contract-tests/src/test/java");
    private static final Path JUNIT =
            Path.of("..", "sandbox/junit5/src/test/java/io/github/starrockssync/sandbox/junit5");
    private static final List<Path> COMPILED = List.of(
            Path.of("src/test/java/io/github/starrockssync/client/readme/Calls.java"),
            Path.of("src/test/java/io/github/starrockssync/client/readme/Changes.java"),
            Path.of("src/test/java/io/github/starrockssync/client/readme/Settings.java"),
            Path.of("src/test/java/io/github/starrockssync/client/readme/Observability.java"),
            Path.of("src/test/java/io/github/starrockssync/client/readme/Containers.java"),
            VENDORS.resolve("io/github/starrockssync/contract/vendor/SdkCall.java"),
            JUNIT.resolve("ReadmeExampleIT.java"),
            JUNIT.resolve("SandboxTestIT.java"));
    private static final Pattern OURS = Pattern.compile("io\\.github\\.starrocks-sync:([\\w-]+)");
    private static final Pattern DEPENDENCY =
            Pattern.compile("<groupId>io\\.github\\.starrocks-sync</groupId>\\s*<artifactId>([\\w-]+)</artifactId>");

    static List<String> java() throws IOException {
        return Stream.concat(snippets("java").stream(), snippets(CONTAINERS, "java").stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("java")
    void shouldShowCodeThatCompiles(String snippet) throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path each : COMPILED) {
            sources.append(words(Files.readString(each)));
        }
        assertThat(sources).contains(words(snippet));
    }

    @Test
    void shouldShowNothingThatIsNotChecked() throws IOException {
        assertThat(matches(Pattern.compile("(?m)^```(\\w+)$"), Files.readString(README)))
                .isSubsetOf("ini", "java", "kotlin", "sh", "text", "xml");
        assertThat(snippets("java")).hasSizeGreaterThan(15);
        assertThat(snippets(CONTAINERS, "java")).hasSize(1);
    }

    /** The user's project is built by the contract tests, with what is published. */
    @Test
    void shouldShowCoordinatesThatAreBuiltWith() throws IOException {
        String user = words(Files.readString(Path.of("src/it/pom.xml")));
        List<String> snippets = snippets("xml");

        assertThat(snippets).hasSize(4);
        assertThat(user).contains(words(snippets.get(0)), words(snippets.get(1)));
    }

    @Test
    void shouldShowCoordinatesThatArePublished() throws IOException {
        String bom = Files.readString(Path.of("bom/pom.xml"));
        List<String> published = Stream.concat(Stream.of("starrocks-sync-bom"), matches(DEPENDENCY, bom).stream())
                .toList();
        String readme = Files.readString(README);

        assertThat(bom).contains("<artifactId>starrocks-sync-bom</artifactId>");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<artifactId>starrocks-sync-client</artifactId>");
        assertThat(matches(DEPENDENCY, readme)).hasSize(3).isSubsetOf(published);
        assertThat(matches(OURS, readme)).hasSize(2).isSubsetOf(published);
    }

    @Test
    void shouldShowProfileFileThatCanBeRead(@TempDir Path home) throws IOException {
        Credentials credentials = new FakeEnvironment()
                .profile(home, snippets("ini").get(0))
                .defaultChain()
                .credentials();

        assertThat(snippets("ini")).hasSize(1);
        assertThat(credentials).isInstanceOf(AccessKeyCredentials.class);
        assertThat(credentials.projectId()).isEqualTo(Samples.PROJECT);
    }

    @Test
    void shouldShowVariableThatMakesARegionKnown() throws IOException {
        String[] export = snippets("sh").get(0).strip().split("[ =]", 3);
        Environment environment =
                new FakeEnvironment().variable(export[1], export[2]).environment();

        assertThat(snippets("sh")).hasSize(1);
        assertThat(export[0]).isEqualTo("export");
        assertThat(Regions.endpoint("cn-north-99", environment)).hasToString(export[2]);
    }

    @Test
    void shouldShowPreviewAsItIsPrinted() throws IOException {
        ModificationPreview preview = new ModificationPreview(
                "sync_sales",
                List.of(
                        new Difference("db_configs[sync_commit_interval_ms]", "5000", "10000"),
                        new Difference("table_repl_config.repl_scope", "all", "part"),
                        new Difference("table_repl_config.tables", "[]", "[orders]")),
                false);

        assertThat(snippets("text")).containsExactly(preview + "\n");
    }

    @Test
    void shouldLinkToSectionsThatAreThere() throws IOException {
        String readme = Files.readString(README);
        List<String> sections = matches(Pattern.compile("(?m)^## (.+)$"), readme).stream()
                .map(title -> title.toLowerCase(Locale.ROOT).replace("'", "").replace(' ', '-'))
                .toList();

        assertThat(matches(Pattern.compile("\\]\\(#([\\w-]+)\\)"), readme))
                .containsAll(sections)
                .isSubsetOf(sections);
    }

    private static List<String> snippets(String language) throws IOException {
        return snippets(README, language);
    }

    private static List<String> snippets(Path page, String language) throws IOException {
        return matches(Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL), Files.readString(page));
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** Indentation and line breaks are a matter of the place. */
    private static String words(String code) {
        return code.replaceAll("\\s+", "");
    }
}
