package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.INSTANCE;
import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.WireServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.client.error.StageNotReachedException;
import io.github.starrockssync.client.job.JobWaiter;
import io.github.starrockssync.client.model.StarRocksReplicationInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A task that is waited for until it is in a stage. */
class WaitForStageTest {
    private WireServer server;
    private StarRocksSyncClient client;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer().respondingWith(200, "{\"replications\":[]}");
        client = clientOf(server).build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static WireServer.Step tasks(String... namesAndStages) {
        StringBuilder tasks = new StringBuilder();
        for (int i = 0; i < namesAndStages.length; i += 2) {
            tasks.append(i == 0 ? "" : ",")
                    .append("{\"task_name\":\"%s\",\"stage\":\"%s\",\"percentage\":\"40\",\"status\":\"Yes\"}"
                            .formatted(namesAndStages[i], namesAndStages[i + 1]));
        }
        return response(200, "{\"replications\":[" + tasks + "]}");
    }

    private StarRocksReplicationInfo wait(boolean async) throws Exception {
        JobWaiter waiter = client.jobWaiter();
        return async
                ? Futures.ended(waiter.waitForStageAsync(INSTANCE, "sync_sales", "incremental"))
                : waiter.waitForStage(INSTANCE, "sync_sales", "incremental");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldReturnTheTaskWhenItReachesTheStage(boolean async) throws Exception {
        server.first(
                tasks("sync_sales", "Wait"),
                response(502, ""),
                tasks("other", "Full", "sync_sales", "Full"),
                tasks("sync_sales", "Incremental"));

        assertThat(wait(async).getStage()).isEqualTo("Incremental");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldFindTheTaskOnALaterPage(boolean async) throws Exception {
        server.first(tasks("a", "Full"), tasks("b", "Full"), tasks("sync_sales", "Incremental"));

        assertThat(wait(async).getTaskName()).isEqualTo("sync_sales");
        server.request();
        assertThat(server.request().target()).endsWith("?limit=100&offset=1");
        assertThat(server.request().target()).endsWith("?limit=100&offset=2");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldFailWhenTheTaskIsCancelledOrGone(boolean async) {
        server.first(tasks("sync_sales", "Cancelled"));
        assertThatThrownBy(() -> wait(async))
                .isInstanceOf(StageNotReachedException.class)
                .hasMessage("task sync_sales has not reached the stage incremental: the task is cancelled; "
                        + "last stage Cancelled at 40 %, status Yes");
        assertThatThrownBy(() -> wait(async))
                .isInstanceOf(StageNotReachedException.class)
                .hasMessage("task sync_sales has not reached the stage incremental: there is no such task");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldFailWhenTheTimeIsOver(boolean async) {
        server.always(tasks("sync_sales", "Full"));
        assertThatThrownBy(() -> wait(async))
                .isInstanceOf(StageNotReachedException.class)
                .hasMessageContaining("not within PT30M; last stage Full at 40 %");
    }
}
