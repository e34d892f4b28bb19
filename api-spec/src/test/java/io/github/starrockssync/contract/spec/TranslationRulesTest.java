package io.github.starrockssync.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.document.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationRulesTest {

    private static final Document SOURCE = Document.published();
    private static final Document TRANSLATION = Document.translated();

    @ParameterizedTest
    @EnumSource
    void shouldFindNothingWhenTheTranslationIsCompared(TranslationRule rule) {
        assertThat(rule.findings(SOURCE, TRANSLATION)).as(rule.toString()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindNothingWhenTheTranslationIsCheckedAsAContract(Rule rule) {
        assertThat(rule.findings(TRANSLATION)).as(rule.toString()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindThePlaceWhenTheTranslationIsBroken(TranslationMutation breakage) {
        assertThat(breakage.rule().findings(SOURCE, breakage.appliedTo(TRANSLATION)))
                .as(breakage.rule().toString())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.at().toString()).startsWith(breakage.place()));
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveAMutationWhenThereIsARule(TranslationRule rule) {
        assertThat(TranslationMutation.values()).anyMatch(breakage -> breakage.rule() == rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "启动任务，任务进入`Full`阶段（存量）。",
                "SDK或API Explorer定义",
                "以自1970-01-01T00:00:00Z起的秒数表示",
                "**变更异步生效**。修改请求",
                "第一段。\n\n第二段。\n"
            })
    void shouldFindNothingWhenATextIsWellSet(String text) {
        Document changed = TRANSLATION.changed(root -> root.withObject("/info").put("title", text));

        assertThat(TypographyRules.fullWidthPunctuation(SOURCE, changed)).isEmpty();
        assertThat(TypographyRules.noGaps(SOURCE, changed)).isEmpty();
        assertThat(TypographyRules.emphasisCloses(SOURCE, changed)).isEmpty();
    }
}
