package io.github.starrockssync.sandbox.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.server.model.Language;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SyncParameterTest {

    @ParameterizedTest
    @EnumSource
    void shouldDescribeEveryParameterAndNoOthers(Language language) {
        assertThat(SyncParameter.TEXTS.keys(language))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(SyncParameter.values()).map(Enum::name).toList());
    }

    @Test
    void shouldWriteRangesAsTheServiceDoes() {
        assertThat(SyncParameter.SNAPSHOT_WITH_LOCK.valueRange()).isEqualTo("true|false");
        assertThat(SyncParameter.SNAPSHOT_WITH_LOCK.dataType()).isEqualTo("String");
        assertThat(SyncParameter.SYNC_COMMIT_INTERVAL_MS.valueRange()).isEqualTo("1000-60000");
        assertThat(SyncParameter.SYNC_COMMIT_INTERVAL_MS.dataType()).isEqualTo("Integer");
    }
}
