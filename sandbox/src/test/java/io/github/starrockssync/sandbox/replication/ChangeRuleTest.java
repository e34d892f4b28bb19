package io.github.starrockssync.sandbox.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.server.model.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChangeRuleTest {

    @ParameterizedTest
    @EnumSource
    void shouldHaveWordsForEveryRuleAndNoOthers(Language language) {
        assertThat(ChangeRule.TEXTS.keys(language))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ChangeRule.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void shouldUseTheSameArgumentsInBothLanguages(ChangeRule rule) {
        List<String> marks = List.of("<first>", "<second>");
        for (String mark : marks) {
            assertThat(rule.message(Language.ZH_CN, marks).contains(mark))
                    .isEqualTo(rule.message(Language.EN_US, marks).contains(mark));
        }
    }
}
