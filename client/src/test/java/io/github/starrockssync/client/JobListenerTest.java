package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.ScriptedJob.job;
import static io.github.starrockssync.client.ScriptedJob.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.JobFailedException;
import io.github.starrockssync.client.job.JobWaiter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A listener is notified of each poll of a job and cannot change the wait. */
class JobListenerTest {
    private WireServer server;
    private StarRocksSyncClient client;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer();
        client = clientOf(server).retryPolicy(RetryPolicy.OFF).build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void shouldTellTheListenerOnlyWhatChanged() {
        server.first(
                seen("Pending", ""),
                seen("Running", "60%"),
                seen("Running", "60%"),
                seen("Running", "90%"),
                seen("Completed", ""));
        List<String> told = new ArrayList<>();

        client.jobWaiter()
                .withListener(job -> told.add(job.getStatus() + job.getProcess()))
                .waitFor("job-1");

        assertThat(told).containsExactly("Pending", "Running60%", "Running90%", "Completed");
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldNotMindWhenTheListenerFails(WaitForm form) throws Exception {
        server.first(seen("Running", "60%"), seen("Completed", ""));
        JobWaiter unit = client.jobWaiter().withListener(job -> {
            throw new IllegalStateException("a bug of the listener");
        });

        assertThat(form.waitFor(unit)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource(WaitForm.ALL)
    void shouldNotMindWhenTheListenerEndsInAnError(WaitForm form) throws Exception {
        server.first(seen("Running", "60%"), seen("Completed", ""));
        JobWaiter unit = client.jobWaiter().withListener(job -> {
            throw new StackOverflowError("a bug of the listener");
        });

        assertThat(form.waitFor(unit)).isNotNull();
    }

    @Test
    void shouldTellThatTheJobFailedWhenTheListenerInterrupts() {
        server.respondingWith(200, job("Failed", "", "disk full"));
        JobWaiter unit =
                client.jobWaiter().withListener(job -> Thread.currentThread().interrupt());

        assertThatThrownBy(() -> unit.waitFor("job-1")).isInstanceOf(JobFailedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
