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

    /** Shared by all instances, because it cannot be closed before Java 21. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    private final URI sandbox;

    /**
     * @param sandbox URL of the sandbox
     */
    public SandboxControls(URI sandbox) {
        this.sandbox = sandbox;
    }

    /** Restores the start state, removes all faults, and resets the clock to the machine's. */
    public void reset() {
        send("POST", "/reset", "");
    }

    /** Freezes the clock at its current time. */
    public void freeze() {
        send("PUT", "/clock", "{\"frozen\":true}");
    }

    /**
     * Freezes the clock at a time.
     *
     * @param now the time
     */
    public void freezeAt(Instant now) {
        send("PUT", "/clock", "{\"now\":\"" + now + "\",\"frozen\":true}");
    }

    /**
     * Advances the clock, whether frozen or running.
     *
     * @param duration not negative
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
     * Adds a fault for an operation.
     *
     * @param setting the fault
     * @return the active fault
     */
    public Fault addFault(FaultSetting setting) {
        return read(send("POST", "/faults", write(setting)), Fault.class);
    }

    /**
     * Returns the active faults, with the number of calls that have met each of them.
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
     * Finds the requests that match a query.
     *
     * @param query the expected parts of a request
     * @return the matching requests, or the differences of the nearest one
     */
    public JournalSearchResult requests(JournalQuery query) {
        return read(send("POST", "/journal/query", write(query)), JournalSearchResult.class);
    }

    /**
     * Returns the whole state, including secrets.
     *
     * @return JSON as specified by {@code sandbox-controls.yaml}
     */
    public String exportState() {
        return send("GET", "/state", "");
    }

    /**
     * Replaces the whole state. Does not change clock and faults.
     *
     * @param document as exported
     * @throws IllegalStateException if the document is invalid, with all violations; nothing is changed
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
            throw new IllegalStateException("The response of the sandbox violates its contract", e);
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
