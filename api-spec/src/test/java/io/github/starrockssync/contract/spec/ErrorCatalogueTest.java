package io.github.starrockssync.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorCatalogueTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @Test
    void shouldHaveEachNameAndEachTextOfAStatusOnceWhenRead() {
        assertThat(entries())
                .isNotEmpty()
                .extracting(ErrorCatalogue.Entry::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Z]+(_[A-Z]+)*"));
        assertThat(entries()).extracting(ErrorCatalogue.Entry::row).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void shouldHaveAStatusACodeAndTwoTextsOfTheSameArgumentsWhenRead(ErrorCatalogue.Entry entry) {
        assertThat(entry.status()).isBetween(400, 599);
        assertThat(entry.code()).matches("(DBS|APIGW)\\.\\d+");
        assertThat(entry.english()).isNotBlank();
        assertThat(entry.chinese()).containsPattern("\\p{IsHan}");
        assertThat(arguments(entry.chinese())).containsExactlyInAnyOrderElementsOf(arguments(entry.english()));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void shouldBeWellSetWhenATextIsChinese(ErrorCatalogue.Entry entry) {
        assertThat(TypographyRules.narrow(entry.chinese())).isEmpty();
        assertThat(TypographyRules.gaps(entry.chinese())).isEmpty();
    }

    @Test
    void shouldBeInErrorsMdWhenAnErrorIsInTheCatalogueAndTheOtherWayRound() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("ERRORS.md")).stream()
                .filter(line -> line.matches("\\| \\d.*"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        entries().map(ErrorCatalogue.Entry::row).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | DBS.1 | at a: b wrong | en-us | true
                    400 | DBS.1 | b处的a有误    | zh-cn | true
                    400 | DBS.1 | at a: b wrong | zh-cn | false
                    400 | DBS.1 | at a: wrong   | en-us | false
                    400 | DBS.2 | at a: b wrong | en-us | false
                    409 | DBS.1 | at a: b wrong | en-us | false
                    """)
    void shouldKnowAnErrorWhenEverythingOfItFits(int status, String code, String text, String language, boolean known) {
        ErrorCatalogue unit = ErrorCatalogue.parse("""
                errors:
                  - {name: A, status: 400, code: DBS.1, text: {en-us: 'at {0}: {1} wrong', zh-cn: '{1}处的{0}有误'}}
                """);

        assertThat(unit.has(status, code, text, language)).isEqualTo(known);
    }

    static Stream<ErrorCatalogue.Entry> entries() {
        return ErrorCatalogue.published().entries().stream();
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).toList();
    }
}
