package io.github.starrockssync.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Chinese pages show snippets of the English ones, which are compiled and run, and their links lead to files. */
final class ChinesePagesTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @ParameterizedTest
    @ValueSource(strings = {"README", "sandbox/README", "client/README"})
    void shouldShowSnippetsOfTheEnglishPage(String page) throws IOException {
        assertThat(snippets(page + ".zh-CN.md")).isNotEmpty().isSubsetOf(snippets(page + ".md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README", "sandbox/README", "client/README"})
    void shouldLinkToFilesThatExist(String page) throws IOException {
        assertThat(links(page + ".zh-CN.md"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link).exists());
        assertThat(links(page + ".md")).contains(Commands.ROOT.resolve(page + ".zh-CN.md"));
    }

    @Test
    void shouldNoticeASnippetThatTheEnglishPageDoesNotHave() throws IOException {
        assertThat(snippets("client/README.zh-CN.md")).isNotEmpty().doesNotContainAnyElementsOf(snippets("README.md"));
    }

    private static List<String> snippets(String page) throws IOException {
        return Commands.snippets(Commands.ROOT.resolve(page), "\\w+");
    }

    private static List<Path> links(String page) throws IOException {
        Path file = Commands.ROOT.resolve(page);
        return LINK.matcher(Files.readString(file))
                .results()
                .map(link -> file.resolveSibling(link.group(1)))
                .toList();
    }
}
