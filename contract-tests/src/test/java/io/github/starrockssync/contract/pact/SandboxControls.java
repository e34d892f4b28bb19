package io.github.starrockssync.contract.pact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Steers a running sandbox. */
public final class SandboxControls {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI sandbox;

    public SandboxControls(URI sandbox) {
        this.sandbox = sandbox;
    }

    /** Forgets all changes and lets the clock run with the machine's. */
    public void reset() {
        send("POST", "/_sandbox/reset", "");
    }

    /** Stops the clock at its time, which is the machine's after a reset. */
    public void freeze() {
        send("PUT", "/_sandbox/clock", "{\"frozen\":true}");
    }

    public void freezeAt(Instant now) {
        send("PUT", "/_sandbox/clock", "{\"now\":\"%s\",\"frozen\":true}".formatted(now));
    }

    public void advance(Duration duration) {
        send("POST", "/_sandbox/clock/advance", "{\"milliseconds\":%d}".formatted(duration.toMillis()));
    }

    private void send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(sandbox.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
