package io.github.starrockssync.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.violation.Violation;
import io.github.starrockssync.server.violation.Violations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueRuleTest {

    @ParameterizedTest
    @CsvSource({
        "0, id: must be at least 1",
        "101, id: must be at most 100",
        "ten, id: must be a whole number",
        "1.5, id: must be a whole number",
        "'', id: must be a whole number",
        "99999999999999999999, id: must be a whole number"
    })
    void shouldNameTheRuleThatANumberViolates(String value, String expected) {
        NumberRule unit = new NumberRule(1, 100);

        assertThat(unit.isSatisfiedBy(value)).isFalse();
        assertThat(message(unit.violations("id", value))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "100", "7"})
    void shouldAcceptNumbersWithinTheLimits(String value) {
        NumberRule unit = new NumberRule(1, 100);

        assertThat(unit.isSatisfiedBy(value)).isTrue();
        assertThat(unit.violations("id", value)).isEmpty();
    }

    @Test
    void shouldMatchTheWholeString() {
        StringRule unit = StringRule.of(1, 10, "^[a-z]+$");

        assertThat(unit.isSatisfiedBy("abc")).isTrue();
        assertThat(unit.isSatisfiedBy("abc\n")).isFalse();
        assertThat(unit.isSatisfiedBy("abc-")).isFalse();
    }

    @Test
    void shouldCountCodePoints() {
        StringRule unit = StringRule.of(2, 2);

        assertThat(unit.isSatisfiedBy("😀😀")).isTrue();
        assertThat(unit.isSatisfiedBy("😀")).isFalse();
    }

    @Test
    void shouldIgnoreCaseOnlyWhenTheContractDoes() {
        EnumRule unit = EnumRule.of(Language.values());

        assertThat(unit.isSatisfiedBy("zh-CN")).isFalse();
        assertThat(unit.inAnyCase().isSatisfiedBy("zh-CN")).isTrue();
        assertThat(unit.inAnyCase().canonical("zh-CN")).contains("zh-cn");
        assertThat(unit.inAnyCase().canonical("zh")).isEmpty();
    }

    private static String message(List<Violation> violations) {
        return Violations.of(violations).message(Language.EN_US);
    }
}
