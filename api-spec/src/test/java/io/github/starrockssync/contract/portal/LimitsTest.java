package io.github.starrockssync.contract.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class LimitsTest {

    private static final List<Limit> LIMITS =
            Portals.ALL.stream().flatMap(portal -> portal.limits().stream()).toList();

    @ParameterizedTest
    @EnumSource
    void shouldNameThePlaceWhenAnEditionGoesBeyondALimit(LimitBreakage breakage) {
        assertThat(breakage.limit().check().apply(breakage.broken()))
                .anySatisfy(finding -> assertThat(finding.at()).hasToString(breakage.place()));
    }

    @ParameterizedTest
    @FieldSource("LIMITS")
    void shouldHaveABreakageAndASourceWhenThereIsALimit(Limit limit) {
        assertThat(LimitBreakage.values())
                .anyMatch(breakage -> breakage.limit().rule().equals(limit.rule()));
        assertThat(limit.source()).startsWith("https://");
        assertThat(limit.says()).endsWith(".");
    }
}
