package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.AnswerBody;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.restassured.response.Response;
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

    JsonNode job(String jobId) {
        return AnswerBody.of(calls().job(jobId)).path("job");
    }

    /** Waits until the job that an answer speaks of has ended, and fails if it does not. */
    JsonNode endedJobOf(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        String jobId = AnswerBody.text(answer, "job_id");
        assertThat(jobId).as("job_id in " + answer.asString()).isNotBlank();
        provider.states().enter(ProviderStates.ENDED_JOBS, parameters);
        long patience = provider.patience().toNanos();
        long start = System.nanoTime();
        JsonNode job = job(jobId);
        while (!ENDS.contains(job.path("status").asText())) {
            if (System.nanoTime() - start >= patience) {
                throw new AssertionError(
                        "The job " + jobId + " is still " + job.path("status").asText() + ", and not one of " + ENDS
                                + ", after " + provider.patience().toSeconds() + " seconds");
            }
            sleep();
            job = job(jobId);
        }
        assertThat(job.path("id").asText()).as("id of the job").isEqualTo(jobId);
        return job;
    }

    /** The task is as it was, and nothing is under way that would change it: a job would refuse the next change. */
    void assertUntouched(Configuration before) {
        assertThat(Configuration.of(calls()))
                .as("the task after a refused call")
                .isEqualTo(before);
        endedJobOf(calls().modify(ContractDocument.example("SmallestCallRequest")));
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
