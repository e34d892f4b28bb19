package io.github.starrockssync.contract.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One caller who modifies the well-known task and then looks at what has become of it, again and again. */
final class MixedCalls {

    private static final Pattern JOB_ID = Pattern.compile("\"job_id\":\"([^\"]+)\"");
    private static final int LEAST_INTERVAL = 1_000;
    private static final int INTERVALS = 50_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI sandbox;
    private int rounds;

    MixedCalls(URI sandbox) {
        this.sandbox = sandbox;
    }

    /** Calls in one round. */
    static final int CALLS = 4;

    void makeRounds(int count) throws IOException, InterruptedException {
        for (int i = 0; i < count; i++) {
            String interval = String.valueOf(LEAST_INTERVAL + rounds++ % INTERVALS);
            String body = Change.parameter("sync_commit_interval_ms", interval).toString();
            String answer = send(request(Calls.REPLICATION)
                    .header("Content-Type", Calls.JSON)
                    .PUT(BodyPublishers.ofString(body)));
            Matcher job = JOB_ID.matcher(answer);
            assertThat(job.find()).as(answer).isTrue();
            send(request(Calls.CONFIGURATION + "?task_name=" + WellKnown.TASK));
            send(request(Calls.REPLICATION));
            send(request(Calls.JOBS + "?id=" + job.group(1)));
        }
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(sandbox.resolve(target)).header("X-Auth-Token", WellKnown.TOKEN);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
