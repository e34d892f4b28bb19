package io.github.starrockssync.contract.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a sandbox was asked for and what it acknowledged. Each parameter is changed by one caller who sends one change
 * after the other, so that its value must be the last that was acknowledged, or the one that got no answer. Thread-safe.
 */
final class Acknowledgements {

    private final Map<String, Set<String>> possibleValues = new HashMap<>();
    private final List<String> jobIds = new ArrayList<>();
    private int acknowledged;
    private int unknown;

    /** Before the change is sent: from now on it may be there. */
    synchronized void sent(String parameter, String value) {
        possibleValues.computeIfAbsent(parameter, name -> new HashSet<>()).add(value);
    }

    /** From now on nothing else may be there. */
    synchronized void acknowledged(String parameter, String value, String jobId) {
        possibleValues.put(parameter, new HashSet<>(Set.of(value)));
        jobIds.add(jobId);
        acknowledged++;
    }

    /** It may be there or not; an answer that would tell never came. */
    synchronized void outcomeUnknown() {
        unknown++;
    }

    /** It can never be there. */
    synchronized void refused(String parameter, String value) {
        possibleValues.get(parameter).remove(value);
    }

    synchronized int count() {
        return acknowledged;
    }

    /** Each acknowledged change has started one job, and a change that was refused none. */
    synchronized void assertJobs(Set<String> before, Set<String> after) {
        assertThat(after).as("jobs").containsAll(jobIds);
        assertThat(after.size() - before.size()).as("new jobs").isBetween(acknowledged, acknowledged + unknown);
    }

    /** Every value is one that must or may be there, every job is known; then starts anew from what is there. */
    synchronized void assertKeptBy(Calls sandbox) {
        assertValues(sandbox);
        for (String jobId : jobIds) {
            assertThat(sandbox.job(jobId).<String>path("job.status")).as(jobId).isEqualTo("Completed");
        }
        jobIds.clear();
    }

    /** The same for the values alone. */
    synchronized void assertValues(Calls sandbox) {
        Map<String, String> values = values(sandbox.configuration());
        possibleValues.forEach((parameter, possible) ->
                assertThat(values.get(parameter)).as(parameter).isIn(possible));
        values.forEach((parameter, value) -> possibleValues.put(parameter, new HashSet<>(Set.of(value))));
    }

    private static Map<String, String> values(Response configuration) {
        List<Map<String, String>> parameters = configuration.path("database_info.db_config_check_results");
        return parameters.stream()
                .collect(Collectors.toMap(
                        parameter -> parameter.get("param_name"), parameter -> parameter.get("value")));
    }
}
