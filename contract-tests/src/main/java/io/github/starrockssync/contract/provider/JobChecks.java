package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Jobs are what the answers said, and end. */
@ProviderChecks
final class JobChecks {

    private final Situation situation;

    JobChecks(Provider provider) {
        situation = provider.in(ProviderStates.IDLE_TASK);
    }

    @Test
    void shouldEndAndSayWhenAndOfWhat() {
        JsonNode job = situation.endedJobOf(modify());

        assertThat(job.path("name").asText()).as("name").isEqualTo("ModifyStarRocksDataReplication");
        assertThat(job.path("status").asText()).as("status").isEqualTo("Completed");
        assertThat(job.path("fail_reason").asText()).as("fail_reason").isEmpty();
        assertThat(job.path("created").asText()).as("created").isNotBlank();
        assertThat(job.path("ended").asText())
                .as("ended")
                .isGreaterThanOrEqualTo(job.path("created").asText());
        assertThat(job.at("/instance/id").asText()).as("id of the instance").isEqualTo(WellKnown.INSTANCE);
    }

    @Test
    void shouldStayAsItWasWhenAskedAgain() {
        JsonNode job = situation.endedJobOf(modify());

        assertThat(situation.job(job.path("id").asText())).isEqualTo(job);
    }

    @Test
    void shouldHaveAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            ids.add(situation.endedJobOf(modify()).path("id").asText());
        }
        assertThat(ids).as("ids of three jobs").hasSize(3);
    }

    private Response modify() {
        return situation.calls().modify(ContractDocument.example("SmallestCallRequest"));
    }
}
