package io.github.starrockssync.contract.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sequences.GeneratedSequences;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated sequences find nothing at the sandbox ({@code -Dcases.seed=2} for others), and each of the faults planted here. */
final class GeneratedSequencesIT {

    private static final int SEQUENCES = 60;
    private static final int SEQUENCES_PER_FAULT = 200;
    private static final long SEED = Long.getLong("cases.seed", 1);

    @RegisterExtension
    private static final SharedSandbox sandbox = new SharedSandbox();

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("pauses a task that waits, and says so alone", () -> (asked, upstream) -> {
                    ObservedResponse answered = upstream.apply(asked);
                    return asked.path().endsWith("/pause") && answered.text().contains("DBS.200086")
                            ? answered.withStatus(200).withText("{\"job_id\":\"1\"}")
                            : answered;
                }),
                fault("takes a change while a job is running, and loses it", () -> (asked, upstream) -> {
                    ObservedResponse answered = upstream.apply(asked);
                    return asked.isModification() && answered.status() == 409
                            ? answered.withStatus(200).withText("{\"job_id\":\"1\"}")
                            : answered;
                }),
                fault("forgets changes when a task is resumed", GeneratedSequencesIT::forgetful),
                fault("shows a task that was deleted", GeneratedSequencesIT::nostalgic),
                fault("makes the change that it refuses with 503", () -> (asked, upstream) -> {
                    ObservedResponse answered = upstream.apply(asked);
                    if (answered.status() == 503) {
                        upstream.apply(asked);
                    }
                    return answered;
                }),
                fault(
                        "lets a stranger delete",
                        () -> (asked, upstream) ->
                                upstream.apply(asked.method().equals("DELETE") ? Projects.trusted(asked) : asked)));
    }

    private static Arguments fault(String name, Supplier<Behaviour> behaviour) {
        return Arguments.of(name, behaviour);
    }

    private static Behaviour forgetful() {
        AtomicBoolean resumed = new AtomicBoolean();
        return (asked, upstream) -> {
            ObservedResponse answered = upstream.apply(asked);
            if (asked.path().endsWith("/resume") && answered.isGood()) {
                resumed.set(true);
            }
            return asked.isConfiguration() && resumed.get()
                    ? answered.replacing("\"100\\d\\d\"", "\"10000\"")
                    : answered;
        };
    }

    private static Behaviour nostalgic() {
        AtomicReference<ObservedResponse> last = new AtomicReference<>();
        return (asked, upstream) -> {
            ObservedResponse answered = upstream.apply(asked);
            if (asked.isConfiguration() && answered.isGood()) {
                last.set(answered);
            }
            if (asked.path().endsWith("/database-config-check")) {
                last.set(null);
            }
            return asked.isConfiguration() && answered.status() == 400 && last.get() != null ? last.get() : answered;
        };
    }

    @Test
    void shouldFindNothingAtTheSandbox() {
        assertThat(new GeneratedSequences(sandbox.uri(), sandbox.controls()).firstFailure(SEED, SEQUENCES))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void shouldFindTheFaultOfAServer(String name, Supplier<Behaviour> behaviour) {
        try (FaultProxy proxy = new FaultProxy(sandbox.uri())) {
            proxy.behave(behaviour.get());

            assertThat(new GeneratedSequences(proxy.uri(), sandbox.controls()).firstFailure(SEED, SEQUENCES_PER_FAULT))
                    .hasValueSatisfying(failure -> assertThat(failure).startsWith("After ["));
        }
    }
}
