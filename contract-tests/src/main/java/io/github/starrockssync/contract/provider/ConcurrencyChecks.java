package io.github.starrockssync.contract.provider;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Of two changes at a time one is made and the other refused. */
@ProviderChecks
final class ConcurrencyChecks {

    private static final String PARAMETER = "max_rows_per_chunk";
    private static final int BUSY = 409;

    private final Situation situation;
    private final Calls calls;
    private final Configuration before;

    ConcurrencyChecks(Provider provider) {
        situation = provider.in(ProviderStates.IDLE_TASK);
        calls = situation.calls();
        before = Configuration.of(calls);
    }

    @RepeatedTest(value = 3, name = "round {currentRepetition}")
    void shouldMakeOneOfTwoChangesThatComeAtOnce() {
        List<Response> answers = IntStream.of(7, 8)
                .parallel()
                .mapToObj(value -> calls.modify(Change.parameter(PARAMETER, String.valueOf(value))))
                .toList();

        assertThat(answers)
                .as("the answers to two changes at once")
                .extracting(Response::statusCode)
                .containsExactlyInAnyOrder(200, BUSY);
        int made = answers.get(0).statusCode() == 200 ? 0 : 1;
        situation.endedJobOf(answers.get(made));
        assertThat(Configuration.of(calls)).isEqualTo(before.withParameter(PARAMETER, made == 0 ? "7" : "8"));
    }

    @Test
    void shouldRefuseAChangeUntilTheJobOfTheOneBeforeHasEnded() {
        Response first = calls.modify(Change.parameter(PARAMETER, "7"));

        assertRefused(calls.modify(Change.parameter(PARAMETER, "8")), BUSY, "DBS.200019");

        situation.endedJobOf(first);
        assertThat(Configuration.of(calls)).isEqualTo(before.withParameter(PARAMETER, "7"));
        Response next = calls.modify(Change.parameter(PARAMETER, "9"));
        situation.endedJobOf(next);
        assertThat(Configuration.of(calls)).isEqualTo(before.withParameter(PARAMETER, "9"));
    }
}
