package io.github.starrockssync.contract.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Concurrent callers who modify the well-known task without a pause, each another parameter, until they are told to stop. A
 * status of 409 or 503 says that the change was not made, and 500 that nobody knows; all others but 200 are wrong.
 */
final class SteadyLoad {

    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicLong COUNTER = new AtomicLong();
    private static final long SECONDS_TO_ACKNOWLEDGE = 40;

    private final Acknowledgements acknowledgements;
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<Future<?>> ends = new ArrayList<>();
    private final Set<Integer> statuses = new ConcurrentSkipListSet<>();
    private volatile boolean stopped;

    private SteadyLoad(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    /** Starts callers, who send their changes to the sandboxes in turn. */
    static SteadyLoad on(Acknowledgements acknowledgements, URI... sandboxes) {
        return of(acknowledgements, Load.PARAMETERS.keySet(), sandboxes);
    }

    /** The same for some parameters only, so that another load may have the others. */
    static SteadyLoad of(Acknowledgements acknowledgements, Set<String> parameters, URI... sandboxes) {
        SteadyLoad load = new SteadyLoad(acknowledgements);
        List<RawSandbox> targets = Stream.of(sandboxes).map(RawSandbox::at).toList();
        for (String parameter : parameters) {
            load.ends.add(load.callers.submit(() -> load.modify(parameter, targets)));
        }
        return load;
    }

    private Void modify(String parameter, List<RawSandbox> targets) throws Exception {
        long least = Load.PARAMETERS.get(parameter);
        for (int call = 0; !stopped; call++) {
            String value = String.valueOf(least + COUNTER.incrementAndGet());
            acknowledgements.sent(parameter, value);
            HttpResponse<String> response = targets.get(call % targets.size()).modify(parameter, value);
            statuses.add(response.statusCode());
            assertThat(response.statusCode()).as(response.body()).isIn(200, 409, 500, 503);
            switch (response.statusCode()) {
                case 200 ->
                    acknowledgements.acknowledged(
                            parameter,
                            value,
                            JSON.readTree(response.body()).required("job_id").textValue());
                case 500 -> acknowledgements.outcomeUnknown();
                default -> acknowledgements.refused(parameter, value);
            }
        }
        return null;
    }

    /** Waits until so many more changes were acknowledged. */
    void awaitAcknowledged(int more) throws InterruptedException {
        int wanted = acknowledgements.count() + more;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_ACKNOWLEDGE);
        while (acknowledgements.count() < wanted) {
            assertThat(System.nanoTime()).as("time for " + more + " changes").isLessThan(deadline);
            Thread.sleep(1);
        }
    }

    /** Waits for the callers' last responses, and returns the statuses of all. */
    Set<Integer> stop() throws Exception {
        stopped = true;
        callers.shutdown();
        for (Future<?> end : ends) {
            end.get();
        }
        return statuses;
    }
}
