package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.starrockssync.client.error.StarRocksSyncException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that are not HTTP: each ends the call typed, in time, and leaves open whether the change was applied. */
class MalformedResponseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.1 OK\r\n\r\n",
                "HTTP/9.9 200 OK\r\n\r\n{}",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "\r\n\r\n",
                "HTTP/1.1 200"
            })
    void shouldFailTypedAndInTime(String response) throws Exception {
        try (WireServer server = new WireServer().always(WireServer.beginning(response));
                StarRocksSyncClient unit =
                        clientOf(server).callTimeout(Duration.ofSeconds(5)).build()) {
            for (boolean async : new boolean[] {false, true}) {
                Throwable failure = catchThrowable(() -> {
                    if (async) {
                        Futures.ended(unit.modifyDataSyncAsync(modification()));
                    } else {
                        unit.modifyDataSync(modification());
                    }
                });
                assertThat(failure)
                        .isInstanceOf(StarRocksSyncException.class)
                        .hasMessageContaining("modifyDataSync at " + server.host())
                        .hasMessageNotContaining(Samples.TOKEN);
                assertThat(((StarRocksSyncException) failure).mayHaveBeenApplied())
                        .isTrue();
                assertThat(((StarRocksSyncException) failure).attempts()).isEqualTo(1);
            }
        }
    }
}
