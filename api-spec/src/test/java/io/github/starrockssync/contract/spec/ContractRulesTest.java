package io.github.starrockssync.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.contract.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractRulesTest {

    private static final Document CONTRACT = Document.published();

    @ParameterizedTest
    @EnumSource
    void shouldFindNothingWhenTheContractIsChecked(Rule rule) {
        assertThat(rule.findings(CONTRACT)).as(rule.toString()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindThePlaceWhenTheContractIsBroken(Mutation breakage) {
        assertThat(breakage.rule().findings(breakage.appliedTo(CONTRACT)))
                .as(breakage.rule().toString())
                .anySatisfy(finding -> assertThat(finding.at()).hasToString(breakage.place()));
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveAMutationWhenThereIsARule(Rule rule) {
        assertThat(Mutation.values()).anyMatch(breakage -> breakage.rule() == rule);
    }

    @Test
    void shouldRefuseTheDocumentWhenAKeyStandsTwice() {
        assertThatThrownBy(() -> Document.parse("openapi: 3.0.3\nopenapi: 3.0.3\n"))
                .hasMessageContaining("Duplicate field 'openapi'");
    }
}
