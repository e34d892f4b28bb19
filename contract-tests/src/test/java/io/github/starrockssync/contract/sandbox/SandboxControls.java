package io.github.starrockssync.contract.sandbox;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Steers a running sandbox. */
public record SandboxControls(URI sandbox) {

    /** A time long ago, so that nothing depends on the day on which a test runs. */
    public static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    /** Forgets all changes, and lets the clock run with the machine's. */
    public void reset() {
        send("POST", "/reset", Map.of());
    }

    /** Stops the clock at its time, which is the machine's after a reset. */
    public void freeze() {
        send("PUT", "/clock", Map.of("frozen", true));
    }

    public void freezeAt(Instant now) {
        send("PUT", "/clock", Map.of("now", now.toString(), "frozen", true));
    }

    public void advance(Duration duration) {
        send("POST", "/clock/advance", Map.of("milliseconds", duration.toMillis()));
    }

    /** Lets the next call of an operation fail. */
    public void addFault(String operationId, String error) {
        send("POST", "/faults", Map.of("operation", operationId, "error", error));
    }

    private void send(String method, String path, Map<String, ?> body) {
        int status = given().baseUri(sandbox.toString())
                .contentType("application/json")
                .body(body)
                .request(method, "/_sandbox" + path)
                .statusCode();
        if (status >= 300) {
            throw new IllegalStateException("The sandbox answers " + status + " to " + path);
        }
    }
}
