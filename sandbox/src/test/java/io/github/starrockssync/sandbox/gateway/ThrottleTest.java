package io.github.starrockssync.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ThrottleTest {

    private long nanos;
    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    @Test
    void shouldRefuseTheOneTooManyAndTellWhenToComeBack() {
        Throttle unit = new Throttle(2, time);
        unit.count("project");
        unit.count("project");
        assertThatThrownBy(() -> unit.count("project")).isInstanceOfSatisfying(ServiceException.class, refused -> {
            assertThat(refused.error()).isEqualTo(ApiError.THROTTLED);
            assertThat(refused.failure().headers()).containsEntry("Retry-After", "1");
        });
    }

    @Test
    void shouldAllowAgainWhenTimeHasPassed() {
        Throttle unit = new Throttle(1, time);
        unit.count("project");
        nanos += Duration.ofSeconds(1).toNanos();
        assertThatCode(() -> unit.count("project")).doesNotThrowAnyException();
    }

    @Test
    void shouldCountProjectsApart() {
        Throttle unit = new Throttle(1, time);
        unit.count("project");
        assertThatCode(() -> unit.count("other")).doesNotThrowAnyException();
    }

    @Test
    void shouldNeverRefuseWhenThereIsNoLimit() {
        Throttle unit = new Throttle(0, time);
        for (int i = 0; i < 1_000; i++) {
            unit.count("project");
        }
    }
}
