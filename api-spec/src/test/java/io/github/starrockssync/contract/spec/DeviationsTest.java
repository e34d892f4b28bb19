package io.github.starrockssync.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pointers of DEVIATIONS.md lead to places of the contract and to rules. */
class DeviationsTest {

    private static final Pattern POINTER = Pattern.compile("`#(/[^`…]+)`");
    private static final Pattern RULES = Pattern.compile("`ContractRulesTest` \\(([^)]+)\\)");
    private static final Pattern NUMBER = Pattern.compile("(?m)^\\| ([CD]\\d+) ");

    private final String deviations = read();

    @Test
    void shouldLeadToAPlaceWhenARowHasAPointer() {
        Set<String> places = Document.published()
                .places()
                .map(place -> place.at().toString())
                .collect(Collectors.toSet());

        assertThat(matches(POINTER)).isNotEmpty().allMatch(places::contains);
    }

    @Test
    void shouldNameAKnownRuleWhenARowIsPinnedByOne() {
        Set<String> rules =
                Stream.of(Rule.values()).map(rule -> "`" + rule + "`").collect(Collectors.toSet());

        assertThat(matches(RULES).stream().flatMap(names -> Stream.of(names.split(", "))))
                .isNotEmpty()
                .allMatch(rules::contains);
    }

    @Test
    void shouldHaveEachNumberOnceWhenRowsAreAdded() {
        assertThat(matches(NUMBER)).isNotEmpty().doesNotHaveDuplicates();
    }

    private List<String> matches(Pattern pattern) {
        return pattern.matcher(deviations)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("DEVIATIONS.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
