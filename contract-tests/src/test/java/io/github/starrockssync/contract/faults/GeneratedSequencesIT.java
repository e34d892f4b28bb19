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
                fault("says that it has paused a task that waits", () -> (request, upstream) -> {
                    ObservedResponse response = upstream.apply(request);
                    return request.path().endsWith("/pause") && response.text().contains("DBS.200086")
                            ? response.withStatus(200).withText("{\"job_id\":\"1\"}")
                            : response;
                }),
                fault("accepts a change while a job is running, and loses it", () -> (request, upstream) -> {
                    ObservedResponse response = upstream.apply(request);
                    return request.isModification() && response.status() == 409
                            ? response.withStatus(200).withText("{\"job_id\":\"1\"}")
                            : response;
                }),
                fault("forgets changes when a task is resumed", GeneratedSequencesIT::forgetful),
                fault("shows a task that was deleted", GeneratedSequencesIT::nostalgic),
                fault("applies the change that it refuses with 503", () -> (request, upstream) -> {
                    ObservedResponse response = upstream.apply(request);
                    if (response.status() == 503) {
                        upstream.apply(request);
                    }
                    return response;
                }),
                fault(
                        "lets a stranger delete",
                        () -> (request, upstream) -> upstream.apply(
                                request.method().equals("DELETE") ? Projects.trusted(request) : request)));
    }

    private static Arguments fault(String name, Supplier<Behaviour> behaviour) {
        return Arguments.of(name, behaviour);
    }

    private static Behaviour forgetful() {
        AtomicBoolean resumed = new AtomicBoolean();
        return (request, upstream) -> {
            ObservedResponse response = upstream.apply(request);
            if (request.path().endsWith("/resume") && response.isGood()) {
                resumed.set(true);
            }
            return request.isConfiguration() && resumed.get()
                    ? response.replacing("\"100\\d\\d\"", "\"10000\"")
                    : response;
        };
    }

    private static Behaviour nostalgic() {
        AtomicReference<ObservedResponse> last = new AtomicReference<>();
        return (request, upstream) -> {
            ObservedResponse response = upstream.apply(request);
            if (request.isConfiguration() && response.isGood()) {
                last.set(response);
            }
            if (request.path().endsWith("/database-config-check")) {
                last.set(null);
            }
            return request.isConfiguration() && response.status() == 400 && last.get() != null ? last.get() : response;
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
