package io.github.starrockssync.sandbox.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationsRequest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SeededSandboxIT {

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.withSeed("without-tasks.json");

    /** Whichever comes first leaves another name behind, which the other would see without the reset. */
    @RepeatedTest(2)
    void shouldGoBackToTheSeedWhenAnotherTestHasImportedAState(StarRocksSyncClient client, SandboxControls controls) {
        String state = controls.exportState();
        assertThat(state).contains("starrocks-sandbox").doesNotContain("renamed");
        controls.importState(state.replace("starrocks-sandbox", "renamed"));
        assertThat(controls.exportState()).contains("renamed");
        assertThat(client.listStarRocksDataReplications(
                                new ListStarRocksDataReplicationsRequest().withInstanceId(SandboxExtension.INSTANCE_ID))
                        .getReplications())
                .isEmpty();
    }

    @Test
    void shouldTellWhatIsWrongWhenAStateCannotBeImported(SandboxControls controls) {
        assertThatThrownBy(() -> controls.importState("{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("$.format: is required")
                .hasMessageContaining("$.projects: is required");
    }
}
