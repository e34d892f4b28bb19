package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.jobQuery;
import static io.github.starrockssync.client.Samples.modification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.call.Scheduler;
import io.github.starrockssync.client.error.ConnectionException;
import io.github.starrockssync.client.error.OutcomeUnknownException;
import io.github.starrockssync.client.error.ServerErrorException;
import io.github.starrockssync.client.event.CallEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The thread of a caller is wanted elsewhere while it waits for the next attempt. */
class InterruptTest {
    private final List<CallEvent> events = new ArrayList<>();
    private WireServer server;
    private StarRocksSyncClient unit;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer();
        unit = clientOf(server)
                .scheduler(new InterruptedWait())
                .observer(events::add)
                .build();
    }

    @AfterEach
    void stop() {
        unit.close();
        server.close();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void shouldEndAtOnceWhenInterruptedBetweenAttempts() {
        server.respondingWith(503, "");

        ConnectionException failure =
                catchThrowableOfType(ConnectionException.class, () -> unit.modifyDataSync(modification()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).hasCauseInstanceOf(InterruptedException.class);
        assertThat(failure.getSuppressed()).singleElement().isInstanceOf(ServerErrorException.class);
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(server.requests()).isEqualTo(1);
        assertThat(events).filteredOn(each -> each instanceof CallEvent.Ended).hasSize(1);
        assertThat(events).last().isInstanceOf(CallEvent.Ended.class);
    }

    @Test
    void shouldSayThatItMayHaveBeenSentWhenTheAttemptBeforeMayHave() {
        server.always(WireServer.beginning("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{"));

        OutcomeUnknownException failure =
                catchThrowableOfType(OutcomeUnknownException.class, () -> unit.showGaussMySqlJobInfo(jobQuery()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).hasCauseInstanceOf(InterruptedException.class);
        assertThat(failure.mayHaveBeenApplied()).isTrue();
    }

    /** Real time, in which every wait is interrupted. */
    private static final class InterruptedWait implements Scheduler {
        @Override
        public long nanoTime() {
            return REAL.nanoTime();
        }

        @Override
        public void sleep(Duration delay) throws InterruptedException {
            Thread.currentThread().interrupt();
            REAL.sleep(delay.plusHours(1));
        }

        @Override
        public void schedule(Duration delay, Runnable task) {
            throw new AssertionError("nothing here is asynchronous");
        }
    }
}
