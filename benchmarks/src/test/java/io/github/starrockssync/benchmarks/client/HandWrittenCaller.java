package io.github.starrockssync.benchmarks.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.benchmarks.load.ReplicationCalls;
import io.github.starrockssync.client.model.ModifyDataSyncResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The floor: what one writes who needs this one call, and trusts the network. */
final class HandWrittenCaller implements Caller {

    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    private final URI uri;

    HandWrittenCaller(URI server) {
        this.uri = server.resolve(ReplicationCalls.TARGET);
    }

    @Override
    public String call() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("X-Auth-Token", "sandbox-token")
                .PUT(BodyPublishers.ofByteArray(json.writeValueAsBytes(ClientCaller.documentedChange())))
                .build();
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() != OK) {
            throw new IOException("Status " + response.statusCode());
        }
        return json.readValue(response.body(), ModifyDataSyncResponse.class).getJobId();
    }

    /** Once in some hundred thousand calls at full load, java.net.http of Java 25 ends a connection that it is using. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            return http.send(request, BodyHandlers.ofByteArray());
        }
    }

    @Override
    public void close() {
        // java.net.http of Java 17 cannot be closed
    }
}
