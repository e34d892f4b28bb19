package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Jobs are what the responses said, and end. */
final class JobChecks {

    private JobChecks() {}

    static List<Check> all() {
        return List.of(
                changing("ends and tells its times and its instance", JobChecks::ends),
                changing("stays as it is after its end", JobChecks::stays),
                changing("has an id of its own", JobChecks::ownIds));
    }

    private static Check changing(String name, Consumer<ProviderState> body) {
        return Check.of("jobs", name, body)
                .calling("modifyDataSync", "showGaussMySqlJobInfo")
                .changing();
    }

    private static void ends(ProviderState state) {
        JsonNode job = endedJob(state);

        assertThat(job.path("status").asText()).as("status").isEqualTo("Completed");
        assertThat(job.path("fail_reason").asText()).as("fail_reason").isEmpty();
        assertThat(job.path("created").asText()).as("created").isNotBlank();
        assertThat(job.path("ended").asText())
                .as("ended")
                .isGreaterThanOrEqualTo(job.path("created").asText());
        assertThat(job.at("/instance/id").asText())
                .as("id of the instance")
                .isEqualTo(state.localized(WellKnown.INSTANCE));
        if (state.atSandboxLevel()) {
            assertThat(job.path("name").asText()).as("name").isEqualTo("ModifyStarRocksDataReplication");
        }
    }

    private static void stays(ProviderState state) {
        JsonNode job = endedJob(state);

        assertThat(state.job(job.path("id").asText()).json().path("job")).isEqualTo(job);
    }

    private static void ownIds(ProviderState state) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            ids.add(endedJob(state).path("id").asText());
        }
        assertThat(ids).as("ids of three jobs").hasSize(3);
    }

    private static JsonNode endedJob(ProviderState state) {
        return state.endedJobOf(state.modify(ContractDocument.example("SmallestCallRequest")));
    }
}
