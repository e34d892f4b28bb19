package io.github.starrockssync.sandbox.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.controls.model.ErrorName;
import io.github.starrockssync.sandbox.controls.model.FaultKind;
import io.github.starrockssync.sandbox.controls.model.FaultMoment;
import io.github.starrockssync.sandbox.controls.model.FaultSetting;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.violation.Violations;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FaultRulesTest {

    @Test
    void shouldNamePlaceAndOperationsWhenTheOperationIsUnknown() {
        FaultSetting setting = busy().operation("modifyDataSink");
        assertThat(message(setting)).startsWith("$.operation: must be one of [").contains("modifyDataSync", "listHtap");
    }

    @Test
    void shouldKnowEveryOperationOfTheContract() {
        assertThat(ContractOperations.IDS)
                .hasSize(14)
                .contains("createStarRocksDataReplication", "showGaussMySqlJobInfo", "listHtapInstanceInfo");
    }

    @Test
    void shouldDemandThePartsOfTheKind() {
        assertThat(message(new FaultSetting().operation("modifyDataSync"))).isEqualTo("$.error: is required");
        assertThat(message(of(FaultKind.DELAY))).isEqualTo("$.delay_milliseconds: is required");
        assertThat(message(of(FaultKind.JOB_FAILURE))).isEqualTo("$.reason: is required");
    }

    @Test
    void shouldRefuseThePartsOfAnotherKind() {
        assertThat(message(of(FaultKind.GARBAGE_BODY).status(502).reason("none")))
                .isEqualTo("$.reason: is not allowed with kind garbage_body; "
                        + "$.status: is not allowed with kind garbage_body");
    }

    @Test
    void shouldRefuseTimesWithProbabilityAndSeedWithoutIt() {
        assertThat(message(busy().times(2).probability(0.5)))
                .isEqualTo("$.times: is not allowed together with probability");
        assertThat(message(busy().seed(2L))).isEqualTo("$.seed: is only allowed together with probability");
    }

    @Test
    void shouldAcceptWhatBreaksNoRule() {
        assertThat(FaultRules.check(busy().times(2).retryAfterSeconds(3))).isEmpty();
        assertThat(FaultRules.check(busy().probability(0.5).seed(2L))).isEmpty();
        assertThat(FaultRules.check(of(FaultKind.SERVER_ERROR).status(503))).isEmpty();
        assertThat(FaultRules.check(of(FaultKind.CONNECTION_RESET))).isEmpty();
    }

    @Test
    void shouldNameEveryErrorAndNoOther() {
        assertThat(Arrays.stream(ErrorName.values()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ApiError.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void shouldLeaveNoGapInTheTextOfAnError(ErrorName error) {
        assertThat(FaultResponses.error(busy().error(error)))
                .hasMessageNotContaining("{0}")
                .hasMessageNotContaining("{1}");
        assertThat(FaultResponses.error(busy().error(error).retryAfterSeconds(3))
                        .failure()
                        .headers())
                .containsEntry("Retry-After", "3");
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveWordsInEveryLanguage(ControlRule rule) {
        for (Language language : Language.values()) {
            assertThat(rule.message(language, List.of("x"))).isNotBlank();
        }
    }

    @Test
    void shouldSetTheDefaultsOfWhatIsAbsent() {
        FaultSetting setting = new FaultSetting().operation("modifyDataSync").error(ErrorName.THROTTLED);
        FaultDefaults.complete(setting);
        assertThat(setting)
                .isEqualTo(busy().kind(FaultKind.ERROR)
                        .error(ErrorName.THROTTLED)
                        .retryAfterSeconds(1)
                        .times(1));
    }

    @ParameterizedTest
    @EnumSource
    void shouldLeaveAFaultAsItWasGiven(FaultKind kind) {
        FaultSetting setting =
                of(kind).times(2).status(502).retryAfterSeconds(3).moment(FaultMoment.AFTER);
        FaultDefaults.complete(setting);
        assertThat(setting)
                .isEqualTo(of(kind).times(2).status(502).retryAfterSeconds(3).moment(FaultMoment.AFTER));
    }

    private static FaultSetting busy() {
        return new FaultSetting().operation("modifyDataSync").error(ErrorName.OPERATION_IN_PROGRESS);
    }

    private static FaultSetting of(FaultKind kind) {
        return new FaultSetting().operation("modifyDataSync").kind(kind);
    }

    private static String message(FaultSetting setting) {
        return Violations.of(FaultRules.check(setting)).message(Language.EN_US);
    }
}
