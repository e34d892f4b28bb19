package io.github.starrockssync.sandbox.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.server.error.ApiError;
import org.junit.jupiter.api.Test;

final class FaultsTest {

    private final Faults unit = new Faults();

    @Test
    void shouldFailTheNextCallsOfThatOperationOnly() {
        unit.add("modifyDataSync", ApiError.SERVER_FAILURE, 2);
        assertThat(unit.take("showGaussMySqlJobInfo")).isEmpty();
        assertThat(unit.take("modifyDataSync")).contains(ApiError.SERVER_FAILURE);
        assertThat(unit.take("modifyDataSync")).contains(ApiError.SERVER_FAILURE);
        assertThat(unit.take("modifyDataSync")).isEmpty();
    }

    @Test
    void shouldMeetFaultsInTheOrderTheyWereAdded() {
        unit.add("modifyDataSync", ApiError.THROTTLED, 1);
        unit.add("modifyDataSync", ApiError.SERVER_FAILURE, 1);
        assertThat(unit.take("modifyDataSync")).contains(ApiError.THROTTLED);
        assertThat(unit.take("modifyDataSync")).contains(ApiError.SERVER_FAILURE);
    }

    @Test
    void shouldGoWellAgainWhenFaultsAreCleared() {
        unit.add("modifyDataSync", ApiError.SERVER_FAILURE, 5);
        unit.clear();
        assertThat(unit.take("modifyDataSync")).isEmpty();
    }
}
