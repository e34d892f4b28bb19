package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.ScriptedJob.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.JobWaitInterruptedException;
import io.github.starrockssync.client.job.JobWaiter;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The caller cancels a wait for a job. */
class AbandonedWaitTest {
    private final SkippedTime time = new SkippedTime();
    private WireServer server;
    private StarRocksSyncClient client;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer();
        client = clientOf(server).scheduler(time).retryPolicy(RetryPolicy.OFF).build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void shouldStopWhenTheThreadIsInterrupted() {
        server.respondingWith(200, job("Running", "60%", ""));
        JobWaiter unit =
                client.jobWaiter().withListener(job -> Thread.currentThread().interrupt());

        JobWaitInterruptedException failure =
                catchThrowableOfType(JobWaitInterruptedException.class, () -> unit.waitFor("job-1"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).hasMessage("interrupted while waiting for job job-1: last status Running 60%");
    }

    @Test
    void shouldNotLookWhenTheThreadIsInterruptedBefore() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> client.jobWaiter().waitFor("job-1"))
                .isInstanceOf(JobWaitInterruptedException.class)
                .hasMessageEndingWith("its state is unknown");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.sawNothing()).isTrue();
    }

    @Test
    void shouldStopLookingWhenTheFutureIsCancelled() throws Exception {
        server.respondingWith(200, job("Running", "60%", ""));
        CompletableFuture<CompletableFuture<GetJobInfoDetail>> self = new CompletableFuture<>();
        CompletableFuture<GetJobInfoDetail> unit =
                client.jobWaiter().withListener(job -> self.join().cancel(true)).waitForAsync("job-1");
        self.complete(unit);

        assertThatThrownBy(() -> unit.get(10, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        server.request();
        assertThat(server.sawNothing()).isTrue();
        assertThat(time.delays()).isEmpty();
    }

    @Test
    void shouldEndTheExchangeWhenTheFutureIsCancelled() throws Exception {
        server.stallingAfter("");
        CompletableFuture<GetJobInfoDetail> unit = client.jobWaiter().waitForAsync("job-1");
        server.request();

        unit.cancel(true);

        assertThat(server.sawDisconnect()).isTrue();
    }
}
