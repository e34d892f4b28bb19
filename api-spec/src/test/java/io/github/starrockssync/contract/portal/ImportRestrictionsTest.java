package io.github.starrockssync.contract.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class ImportRestrictionsTest {

    private static final List<ImportRestriction> LIMITS = Portals.ALL.stream()
            .flatMap(portal -> portal.restrictions().stream())
            .toList();

    @ParameterizedTest
    @EnumSource
    void shouldNameThePlaceWhenAnEditionGoesBeyondALimit(RestrictionMutation breakage) {
        assertThat(breakage.limit().check().apply(breakage.broken()))
                .anySatisfy(finding -> assertThat(finding.at()).hasToString(breakage.place()));
    }

    @ParameterizedTest
    @FieldSource("LIMITS")
    void shouldHaveAMutationAndASourceWhenThereIsALimit(ImportRestriction limit) {
        assertThat(RestrictionMutation.values())
                .anyMatch(breakage -> breakage.limit().rule().equals(limit.rule()));
        assertThat(limit.source()).startsWith("https://");
        assertThat(limit.text()).endsWith(".");
    }
}
