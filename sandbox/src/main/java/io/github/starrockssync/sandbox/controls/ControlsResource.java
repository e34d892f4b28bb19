package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.generated.api.ControlsApi;
import io.github.starrockssync.sandbox.controls.generated.model.ClockAdvance;
import io.github.starrockssync.sandbox.controls.generated.model.ClockReading;
import io.github.starrockssync.sandbox.controls.generated.model.ClockSetting;
import io.github.starrockssync.sandbox.controls.generated.model.Fault;
import io.github.starrockssync.sandbox.controls.generated.model.Health;
import io.github.starrockssync.sandbox.store.WellKnownState;
import io.github.starrockssync.sandbox.time.SandboxClock;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Singleton
public class ControlsResource implements ControlsApi {

    private final WellKnownState state;
    private final SandboxClock clock;
    private final Faults faults;

    ControlsResource(WellKnownState state, SandboxClock clock, Faults faults) {
        this.state = state;
        this.clock = clock;
        this.faults = faults;
    }

    @Override
    public Health health() {
        state.createIfAbsent();
        return new Health().status("up");
    }

    @Override
    public void reset() {
        faults.clear();
        clock.reset();
        state.reset();
    }

    @Override
    public ClockReading showClock() {
        return new ClockReading().now(clock.instant().toString()).frozen(clock.isFrozen());
    }

    @Override
    public ClockReading setClock(ClockSetting setting) {
        Instant now = setting.getNow() == null ? clock.instant() : parse(setting.getNow());
        boolean frozen = setting.getFrozen() == null ? clock.isFrozen() : setting.getFrozen();
        if (frozen) {
            clock.freezeAt(now);
        } else {
            clock.runFrom(now);
        }
        return showClock();
    }

    @Override
    public ClockReading advanceClock(ClockAdvance advance) {
        clock.advance(Duration.ofMillis(advance.getMilliseconds()));
        return showClock();
    }

    @Override
    public void addFault(Fault fault) {
        int times = fault.getTimes() == null ? 1 : fault.getTimes();
        faults.add(fault.getOperation().toString(), error(fault), times);
    }

    @Override
    public void clearFaults() {
        faults.clear();
    }

    private static ApiError error(Fault fault) {
        return switch (fault.getError()) {
            case BUSY -> ApiError.OPERATION_IN_PROGRESS;
            case THROTTLED -> ApiError.THROTTLED;
            case SERVER_FAILURE -> ApiError.SERVER_FAILURE;
            case UNAVAILABLE -> ApiError.SERVICE_UNAVAILABLE;
        };
    }

    private static Instant parse(@Nullable String time) {
        try {
            return Instant.parse(time);
        } catch (DateTimeException e) {
            throw ServiceException.invalid(Violation.of("$.now", ContractRule.NOT_VALID));
        }
    }
}
