package io.github.starrockssync.contract.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.ContractDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation names no path and no code that neither the contract nor that of the sandbox's IAM has. */
final class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern PATH = Pattern.compile("/v3/[\\w{}/$-]+");
    private static final Pattern PATH_OF_CONTRACT = Pattern.compile("(?m)^  (/[^:\\n]+):$");
    private static final String IAM = read(ROOT.resolve("sandbox/src/main/openapi/sandbox-iam.yaml"));
    private static final Pattern CODE = Pattern.compile("\\b(?:DBS|APIGW)\\.\\d{4,8}\\b");
    private static final String ERRORS =
            read(ROOT.resolve("api-spec/src/main/openapi/starrocks-data-sync-errors.yaml"));

    @Test
    void shouldNameOnlyPathsThatTheContractHas() throws IOException {
        List<String> named = pages().flatMap(page -> matches(PATH, read(page))).toList();

        assertThat(named).isNotEmpty().allMatch(DocumentationTest::isPath);
    }

    @Test
    void shouldNameOnlyCodesThatTheCatalogueHas() throws IOException {
        List<String> named = pages().flatMap(page -> matches(CODE, read(page))).toList();

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(new TreeSet<>(named)).allMatch(DocumentationTest::isCode);
    }

    @Test
    void shouldNoticeWhatIsNotThere() {
        String page = "`PUT /v3/{project_id}/instances/x/starrocks/databases/replications` answers `DBS.999999`.";

        assertThat(matches(PATH, page)).hasSize(1).noneMatch(DocumentationTest::isPath);
        assertThat(matches(CODE, page)).hasSize(1).noneMatch(DocumentationTest::isCode);
    }

    /** Whether a path or the beginning of one, as a shell variable may hold it, is in the contract. */
    private static boolean isPath(String named) {
        int segments = named.split("/").length;
        return Stream.of(ContractDocument.text(), IAM)
                .flatMap(contract -> PATH_OF_CONTRACT.matcher(contract).results())
                .map(path -> Stream.of(path.group(1).split("/")).limit(segments))
                .map(path -> String.join("/", path.toList()).replaceAll("\\{\\w+}", "[^/]+"))
                .anyMatch(named::matches);
    }

    private static boolean isCode(String named) {
        return ERRORS.contains(named) || ContractDocument.text().contains(named);
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    private static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().matches(".*[/\\\\](target|node_modules|\\.git)[/\\\\].*"))
                    .toList()
                    .stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
