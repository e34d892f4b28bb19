package io.github.starrockssync.contract.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Concurrent callers who modify the well-known task without a pause, each another parameter, until the sandbox
 * or its database dies. A response of 409 means that the change was not made.
 */
final class Load {

    private static final long SECONDS_TO_ANSWER = 30;

    /** Parameters with a wide range, and a value from which it can be counted up. */
    static final Map<String, Long> PARAMETERS = Map.of(
            "max_sync_commit_rows", 600_000L,
            "max_sync_commit_bytes", 20_000_000L,
            "max_rows_per_chunk", 1_000L,
            "max_bytes_per_chunk", 40_000_000L);

    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicLong COUNTER = new AtomicLong();

    private final RawSandbox sandbox;
    private final Acknowledgements acknowledgements;
    private final ExecutorService callers = Executors.newFixedThreadPool(PARAMETERS.size());
    private final int acknowledgedBefore;
    private List<Future<?>> ends = List.of();

    private Load(RawSandbox sandbox, Acknowledgements acknowledgements) {
        this.sandbox = sandbox;
        this.acknowledgements = acknowledgements;
        this.acknowledgedBefore = acknowledgements.count();
    }

    static Load on(URI sandbox, Acknowledgements acknowledgements) {
        Load load = new Load(RawSandbox.at(sandbox), acknowledgements);
        load.ends = PARAMETERS.keySet().stream()
                .map(parameter -> load.callers.submit(() -> load.modifyUntilOneDies(parameter)))
                .collect(Collectors.toUnmodifiableList());
        return load;
    }

    private Void modifyUntilOneDies(String parameter) throws InterruptedException {
        try {
            while (true) {
                String value = String.valueOf(PARAMETERS.get(parameter) + COUNTER.incrementAndGet());
                acknowledgements.sent(parameter, value);
                HttpResponse<String> answer = sandbox.modify(parameter, value);
                if (answer.statusCode() >= 500) {
                    acknowledgements.outcomeUnknown();
                    return null;
                }
                assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409);
                if (answer.statusCode() == 200) {
                    acknowledgements.acknowledged(parameter, value, jobId(answer));
                } else {
                    acknowledgements.refused(parameter, value);
                }
            }
        } catch (IOException e) {
            acknowledgements.outcomeUnknown();
            return null;
        }
    }

    private static String jobId(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body()).required("job_id").textValue();
    }

    void awaitAcknowledged(int count) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_ANSWER);
        while (acknowledgements.count() < acknowledgedBefore + count) {
            assertThat(System.nanoTime()).as("time for " + count + " answers").isLessThan(deadline);
            Thread.sleep(1);
        }
    }

    /** Waits for the callers, who end when the sandbox or its database has died. */
    void stop() throws InterruptedException, ExecutionException {
        callers.shutdown();
        for (Future<?> end : ends) {
            end.get();
        }
    }
}
