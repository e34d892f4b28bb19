package io.github.starrockssync.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Chinese pages show snippets of the English ones, which are compiled and run. */
final class ChinesePagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"README", "sandbox/README", "client/README"})
    void shouldShowSnippetsOfTheEnglishPage(String page) throws IOException {
        assertThat(snippets(page + ".zh-CN.md")).isNotEmpty().isSubsetOf(snippets(page + ".md"));
    }

    @Test
    void shouldNoticeASnippetThatTheEnglishPageDoesNotHave() throws IOException {
        assertThat(snippets("client/README.zh-CN.md")).isNotEmpty().doesNotContainAnyElementsOf(snippets("README.md"));
    }

    private static List<String> snippets(String page) throws IOException {
        return Commands.snippets(Commands.ROOT.resolve(page), "\\w+");
    }
}
