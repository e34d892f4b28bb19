package io.github.starrockssync.contract.database;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Modifies the well-known task over plain HTTP, fast enough to keep a sandbox busy, and fails like HTTP does when the
 * sandbox dies.
 */
record RawSandbox(URI uri, HttpClient http) {

    static RawSandbox at(URI uri) {
        return new RawSandbox(
                uri,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /**
     * @throws IOException if it is not known whether the sandbox has made the change
     */
    HttpResponse<String> modify(String parameter, String value) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri.resolve(Calls.REPLICATION))
                .header("X-Auth-Token", WellKnown.TOKEN)
                .header("Content-Type", Calls.JSON)
                .timeout(Duration.ofSeconds(20))
                .PUT(HttpRequest.BodyPublishers.ofString(
                        Change.parameter(parameter, value).toString()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
