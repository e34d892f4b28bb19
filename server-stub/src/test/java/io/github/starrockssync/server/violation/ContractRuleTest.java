package io.github.starrockssync.server.violation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.server.model.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractRuleTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void shouldHaveWordsForEachRuleAndTheRestWhenRead(Language language) {
        Set<String> names = new TreeSet<>(Set.of("MORE"));
        Stream.of(ContractRule.values()).map(Enum::name).forEach(names::add);

        assertThat(ContractRule.TEXTS.keys(language)).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @EnumSource(ContractRule.class)
    void shouldUseTheSameArgumentsWhenTheLanguageChanges(ContractRule rule) {
        List<String> marks = List.of("<first>", "<second>");

        for (String mark : marks) {
            assertThat(rule.message(Language.ZH_CN, marks).contains(mark))
                    .as(rule + " " + mark)
                    .isEqualTo(rule.message(Language.EN_US, marks).contains(mark));
        }
    }
}
