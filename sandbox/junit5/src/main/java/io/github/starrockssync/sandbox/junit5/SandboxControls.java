package io.github.starrockssync.sandbox.junit5;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.client.call.Scheduler;
import io.github.starrockssync.sandbox.junit5.controls.Fault;
import io.github.starrockssync.sandbox.junit5.controls.FaultList;
import io.github.starrockssync.sandbox.junit5.controls.FaultSetting;
import io.github.starrockssync.sandbox.junit5.controls.JournalEntry;
import io.github.starrockssync.sandbox.junit5.controls.JournalPage;
import io.github.starrockssync.sandbox.junit5.controls.JournalQuery;
import io.github.starrockssync.sandbox.junit5.controls.JournalSearchResult;
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
import java.util.List;

/** Controls a running sandbox: its state, clock, faults and journal. Thread-safe. */
public final class SandboxControls {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    /** One for all sandboxes: it cannot be closed before Java 21. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    private final URI sandbox;

    /**
     * @param sandbox where the sandbox listens
     */
    public SandboxControls(URI sandbox) {
        this.sandbox = sandbox;
    }

    /** Restores the state that the sandbox started with, removes all faults, and lets the clock run with the machine's. */
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
     * Returns a scheduler for a client or its {@code JobWaiter} that advances the sandbox's clock instead of waiting.
     *
     * @return a scheduler whose time starts now
     */
    public Scheduler scheduler() {
        return new SandboxScheduler(this);
    }

    /**
     * Makes calls of an operation fail.
     *
     * @param setting which calls, when, how often and how
     * @return the fault in force
     */
    public Fault addFault(FaultSetting setting) {
        return read(send("POST", "/faults", write(setting)), Fault.class);
    }

    /**
     * Returns the faults in force, with the number of calls that each has met.
     *
     * @return the faults in the order in which they were added
     */
    public List<Fault> faults() {
        List<Fault> faults = read(send("GET", "/faults", ""), FaultList.class).getFaults();
        return faults == null ? List.of() : faults;
    }

    /**
     * Returns the latest requests that the sandbox received.
     *
     * @return requests and responses, the newest first, without secrets
     */
    public List<JournalEntry> journal() {
        List<JournalEntry> entries =
                read(send("GET", "/journal", ""), JournalPage.class).getEntries();
        return entries == null ? List.of() : entries;
    }

    /**
     * Counts the requests that match, to find out whether one was sent.
     *
     * @param query what a request must be like
     * @return the number of requests that match or, if none does, how the nearest differs
     */
    public JournalSearchResult requests(JournalQuery query) {
        return read(send("POST", "/journal/query", write(query)), JournalSearchResult.class);
    }

    /**
     * Returns the whole state, with all secrets.
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
     * @throws IllegalStateException if the document violates rules, with all of them; nothing is changed then
     */
    public void importState(String document) {
        send("PUT", "/state", document);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The sandbox returned what its contract does not know", e);
        }
    }

    private String send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(sandbox.resolve("/_sandbox" + path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(
                        "The sandbox returned " + response.statusCode() + " to " + path + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
