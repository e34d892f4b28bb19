package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static io.github.starrockssync.client.WireServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.client.call.ApiRequest;
import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.call.ApiSender;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.job.JobWaiter;
import io.github.starrockssync.client.job.WaitPolicy;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a wait for a job asks of the sender that looks for it. */
class PollTest {
    private static final String RUNNING = "{\"job\":{\"id\":\"job-1\",\"status\":\"Running\"}}";
    private static final String COMPLETED = "{\"job\":{\"id\":\"job-1\",\"status\":\"Completed\"}}";

    private final Error error = new NoClassDefFoundError("gone");
    private final List<CallOptions> asked = new CopyOnWriteArrayList<>();
    private final SkippedTime time = new SkippedTime();
    private WireServer server;
    private StarRocksSyncClient client;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer().respondingWith(200, COMPLETED);
        client = clientOf(server).scheduler(time).build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void shouldLeaveThePollItsTimeWhenTheWaitIsLong() {
        waiter().waitFor("job-1");

        assertThat(asked).containsExactly(CallOptions.DEFAULTS);
    }

    @Test
    void shouldGiveAPollItsOwnTimeWhenItHasOne() {
        waiter().withCallOptions(CallOptions.DEFAULTS.withCallTimeout(Duration.ofMinutes(10)))
                .waitFor("job-1");

        assertThat(asked).extracting(CallOptions::callTimeout).containsExactly(Duration.ofMinutes(10));
    }

    @Test
    void shouldGiveAPollNoMoreThanIsLeftOfTheWait() {
        server.first(response(200, RUNNING), response(200, RUNNING));

        waiter().withPolicy(WaitPolicy.STANDARD
                        .withTimeout(Duration.ofSeconds(20))
                        .withFirstDelay(Duration.ofSeconds(8))
                        .withMaxDelay(Duration.ofSeconds(8)))
                .waitFor("job-1");

        assertThat(asked)
                .extracting(CallOptions::callTimeout)
                .containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(12), Duration.ofSeconds(5));
    }

    @Test
    void shouldKeepTheOptionsThatOthersLeaveOpen() {
        JobWaiter unit = waiter().withCallOptions(CallOptions.DEFAULTS
                .withCallTimeout(Duration.ofSeconds(2))
                .withIdempotent(true));

        unit.withCallOptions(CallOptions.DEFAULTS.withIdempotent(false)).waitFor("job-1");
        unit.withCallOptions(CallOptions.DEFAULTS.withCallTimeout(Duration.ofSeconds(3)))
                .waitFor("job-1");

        assertThat(asked)
                .containsExactly(
                        CallOptions.DEFAULTS
                                .withCallTimeout(Duration.ofSeconds(2))
                                .withIdempotent(false),
                        CallOptions.DEFAULTS
                                .withCallTimeout(Duration.ofSeconds(3))
                                .withIdempotent(true));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldFailTheFutureWhenAPollEndsInAnError(int poll) {
        server.first(response(200, RUNNING));

        assertEndsInTheError(waiter(poll).waitForAsync("job-1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldFailTheFutureWhenAModificationOrItsPollEndsInAnError(int request) {
        server.first(response(200, "{\"job_id\":\"job-1\"}"));

        assertEndsInTheError(waiter(request).sendAndWaitAsync(modification()));
    }

    private void assertEndsInTheError(CompletableFuture<GetJobInfoDetail> future) {
        assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS)).cause().isSameAs(error);
    }

    private JobWaiter waiter() {
        return waiter(0);
    }

    /** Sends with the client, tells with which options, and ends in an error at one request. */
    private JobWaiter waiter(int failing) {
        return JobWaiter.of(new ApiSender() {
                    @Override
                    public <T> ApiResponse<T> send(ApiRequest<T> request, CallOptions options) {
                        asked.add(options);
                        return client.send(request, options);
                    }

                    @Override
                    public <T> CompletableFuture<ApiResponse<T>> sendAsync(ApiRequest<T> request, CallOptions options) {
                        asked.add(options);
                        if (asked.size() == failing) {
                            throw error;
                        }
                        return client.sendAsync(request, options);
                    }
                })
                .withScheduler(time);
    }
}
