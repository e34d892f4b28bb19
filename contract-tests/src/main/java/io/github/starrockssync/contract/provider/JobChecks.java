package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.HashSet;
import java.util.Map;
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
        String jobId = modify();

        assertThat(situation.ended(jobId))
                .containsEntry("id", jobId)
                .containsEntry("name", "ModifyStarRocksDataReplication")
                .containsEntry("status", "Completed")
                .containsEntry("fail_reason", "")
                .hasEntrySatisfying("created", created -> assertThat(created).isNotEqualTo(""))
                .hasEntrySatisfying("ended", ended -> assertThat(ended).isNotEqualTo(""))
                .hasEntrySatisfying(
                        "instance",
                        instance -> assertThat((Map<?, ?>) instance)
                                .extracting("id")
                                .isEqualTo(WellKnown.INSTANCE));
    }

    @Test
    void shouldNotEndBeforeItBegan() {
        Map<String, Object> job = situation.ended(modify());

        assertThat(job.get("ended").toString())
                .as("the end")
                .isGreaterThanOrEqualTo(job.get("created").toString());
    }

    @Test
    void shouldStayAsItWasWhenAskedAgain() {
        String jobId = modify();

        assertThat(situation.ended(jobId))
                .isEqualTo(situation.calls().job(jobId).path("job"));
    }

    @Test
    void shouldHaveAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            String jobId = modify();
            situation.ended(jobId);
            ids.add(jobId);
        }
        assertThat(ids).as("ids of three jobs").hasSize(3);
    }

    private String modify() {
        String jobId = situation
                .calls()
                .modify(ContractDocument.example("SmallestCallRequest"))
                .path("job_id");
        assertThat(jobId).as("job_id").isNotBlank();
        return jobId;
    }
}
