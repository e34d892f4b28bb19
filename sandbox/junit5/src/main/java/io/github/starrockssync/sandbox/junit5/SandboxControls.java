package io.github.starrockssync.sandbox.junit5;

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

/** Steers a running sandbox. Thread-safe. */
public final class SandboxControls {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI sandbox;

    /**
     * @param sandbox where the sandbox listens
     */
    public SandboxControls(URI sandbox) {
        this.sandbox = sandbox;
    }

    /** Goes back to the state that the sandbox started with, forgets all faults, and lets the clock run with the machine's. */
    public void reset() {
        send("POST", "/reset", "");
    }

    /** Stops the clock at its time, which is the machine's after a reset. */
    public void freeze() {
        send("PUT", "/clock", "{\"frozen\":true}");
    }

    /**
     * Stops the clock at another time.
     *
     * @param now the time to stand at
     */
    public void freezeAt(Instant now) {
        send("PUT", "/clock", "{\"now\":\"" + now + "\",\"frozen\":true}");
    }

    /**
     * Moves the clock forward, whether it stands or not.
     *
     * @param duration how far
     */
    public void advance(Duration duration) {
        send("POST", "/clock/advance", "{\"milliseconds\":" + duration.toMillis() + "}");
    }

    /**
     * Lets the next call of an operation fail.
     *
     * @param operationId the operation
     * @param error word of the controls' contract for the failure
     */
    public void addFault(String operationId, String error) {
        send("POST", "/faults", "{\"operation\":\"" + operationId + "\",\"error\":\"" + error + "\"}");
    }

    /**
     * The whole state, with all secrets.
     *
     * @return the document of the controls' contract
     */
    public String exportState() {
        return send("GET", "/state", "");
    }

    /**
     * Replaces the whole state. Clock and faults stay as they are.
     *
     * @param document as exported
     * @throws IllegalStateException if the document breaks rules, with all of them; nothing is changed then
     */
    public void importState(String document) {
        send("PUT", "/state", document);
    }

    private String send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(sandbox.resolve("/_sandbox" + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        "The sandbox answers " + answer.statusCode() + " to " + path + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
