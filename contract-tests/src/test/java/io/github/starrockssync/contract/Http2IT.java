package io.github.starrockssync.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients that offer an upgrade to HTTP/2 with their first request, as Java's own does, are served over HTTP/1.1. */
final class Http2IT {

    private static final String CHANGE =
            Change.parameter("sync_commit_interval_ms", "2000").toString();

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    private final HttpClient http = HttpClient.newHttpClient();

    record Upload(String name, BodyPublisher body, boolean expectContinue, int status) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Upload> uploads() {
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(CHANGE.getBytes(UTF_8)));
        // larger than a window of HTTP/2
        String large = CHANGE.replace("{", "{" + " ".repeat(2_000_000));
        return Stream.of(
                new Upload("a length", BodyPublishers.ofString(CHANGE), false, 200),
                new Upload("chunks", stream, false, 200),
                new Upload("100-continue", BodyPublishers.ofString(CHANGE), true, 200),
                new Upload("2 MB", BodyPublishers.ofString(large), false, 200),
                new Upload("2 MB after 100-continue", BodyPublishers.ofString(large), true, 200),
                new Upload("20 MB", BodyPublishers.ofString(" ".repeat(20_000_000)), false, 413),
                new Upload("another type", BodyPublishers.ofString("{\"task_name\": 1}"), false, 400));
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void shouldServeWhenTheFirstRequestOffersAnUpgrade(Upload upload) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(sandbox.uri().resolve(Calls.REPLICATION))
                        .header("X-Auth-Token", WellKnown.TOKEN)
                        .header("Content-Type", Calls.JSON)
                        .expectContinue(upload.expectContinue())
                        .timeout(Duration.ofSeconds(10))
                        .PUT(upload.body())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(Version.HTTP_1_1);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(upload.status());
    }
}
