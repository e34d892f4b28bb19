package io.github.starrockssync.contract.provider;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.pact.ProviderStates;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/**
 * A provider that is in a state, and what it handed over.
 *
 * @param state its name
 * @param parameters those of the state
 * @param values what was handed over
 */
record Situation(Provider provider, String state, Map<String, Object> parameters, Map<String, Object> values) {

    private static final Set<String> ENDS = Set.of("Completed", "Failed");
    private static final Duration BETWEEN_QUERIES = Duration.ofMillis(500);

    Calls calls() {
        return calls("token");
    }

    /** Calls with another token that was handed over. */
    Calls calls(String token) {
        return new Calls(provider.address(), value(token));
    }

    /** Without the value there is nothing to check. */
    String value(String name) {
        if (values.get(name) == null) {
            throw new TestAbortedException("needs " + name + ", which the state '" + state + "' hands over");
        }
        return values.get(name).toString();
    }

    /** Waits until a job has ended, and fails if it does not. */
    Map<String, Object> ended(String jobId) {
        provider.states().enter(ProviderStates.ENDED_JOBS, parameters);
        long patience = provider.patience().toNanos();
        long start = System.nanoTime();
        Map<String, Object> job = calls().job(jobId).path("job");
        while (!ENDS.contains(job.get("status"))) {
            if (System.nanoTime() - start >= patience) {
                throw new AssertionError("The job " + jobId + " is still " + job.get("status") + ", instead of one of "
                        + ENDS + ", after " + provider.patience().toSeconds() + " seconds");
            }
            sleep();
            job = calls().job(jobId).path("job");
        }
        return job;
    }

    private static void sleep() {
        try {
            Thread.sleep(BETWEEN_QUERIES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
