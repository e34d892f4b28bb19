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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Java's own client changes to HTTP/2 after its first call, unless it is told not to. */
final class Http2IT {

    private static final String CHANGE =
            Change.parameter("sync_commit_interval_ms", "2000").toString();

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    private final HttpClient http = HttpClient.newHttpClient();

    static Stream<BodyPublisher> bodies() {
        return Stream.of(
                BodyPublishers.ofString(CHANGE),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(CHANGE.getBytes(UTF_8))));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void shouldModifyWhenTheCallComesOverHttp2(BodyPublisher body) throws IOException, InterruptedException {
        changeToHttp2();
        HttpResponse<String> answer = modify(body);
        assertThat(answer.version()).isEqualTo(Version.HTTP_2);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("job_id");
    }

    @Test
    void shouldRefuseInTheDocumentedBodyWhenTheCallComesOverHttp2() throws IOException, InterruptedException {
        changeToHttp2();
        HttpResponse<String> answer = modify(BodyPublishers.ofString("{\"task_name\": 1}"));
        assertThat(answer.version()).isEqualTo(Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("error_code", "task_name");
    }

    @Test
    void shouldRefuseABodyThatIsTooLargeWhenTheCallComesOverHttp2() throws IOException, InterruptedException {
        changeToHttp2();
        HttpResponse<String> answer = modify(BodyPublishers.ofString(" ".repeat(20_000_000)));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private void changeToHttp2() throws IOException, InterruptedException {
        http.send(call(Calls.CONFIGURATION).build(), HttpResponse.BodyHandlers.discarding());
    }

    private HttpResponse<String> modify(BodyPublisher body) throws IOException, InterruptedException {
        return http.send(
                call(Calls.REPLICATION)
                        .header("Content-Type", Calls.JSON)
                        .PUT(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(sandbox.uri().resolve(path)).header("X-Auth-Token", WellKnown.TOKEN);
    }
}
