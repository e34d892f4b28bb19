package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.api.ControlsApi;
import io.github.starrockssync.sandbox.controls.model.ClockAdvance;
import io.github.starrockssync.sandbox.controls.model.ClockReading;
import io.github.starrockssync.sandbox.controls.model.ClockSetting;
import io.github.starrockssync.sandbox.controls.model.Fault;
import io.github.starrockssync.sandbox.controls.model.FaultList;
import io.github.starrockssync.sandbox.controls.model.FaultSetting;
import io.github.starrockssync.sandbox.controls.model.Health;
import io.github.starrockssync.sandbox.controls.model.JournalEntry;
import io.github.starrockssync.sandbox.controls.model.JournalPage;
import io.github.starrockssync.sandbox.controls.model.JournalQuery;
import io.github.starrockssync.sandbox.controls.model.JournalSearchResult;
import io.github.starrockssync.sandbox.controls.model.Overview;
import io.github.starrockssync.sandbox.controls.model.RefusedSignature;
import io.github.starrockssync.sandbox.controls.model.ResetScope;
import io.github.starrockssync.sandbox.controls.model.SandboxState;
import io.github.starrockssync.sandbox.controls.model.SignatureQuery;
import io.github.starrockssync.sandbox.controls.model.SignatureResult;
import io.github.starrockssync.sandbox.state.StateDocuments;
import io.github.starrockssync.sandbox.state.StateStore;
import io.github.starrockssync.sandbox.time.ClockRangeException;
import io.github.starrockssync.sandbox.time.SandboxClock;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Singleton
public class ControlsResource implements ControlsApi {

    private static final int ENTRIES_LISTED = 100;

    private final SandboxClock clock;
    private final Faults faults;
    private final Journal journal;
    private final Overviews overviews;
    private final Readiness readiness;
    private final Reset reset;
    private final StateStore state;

    ControlsResource(
            SandboxClock clock,
            Faults faults,
            Journal journal,
            Overviews overviews,
            Readiness readiness,
            Reset reset,
            StateStore state) {
        this.clock = clock;
        this.faults = faults;
        this.journal = journal;
        this.overviews = overviews;
        this.readiness = readiness;
        this.reset = reset;
        this.state = state;
    }

    @Override
    public Health health() {
        return new Health().status("up");
    }

    @Override
    public Health ready() {
        if (!readiness.isReady()) {
            throw new ServiceException(ApiError.SERVICE_UNAVAILABLE);
        }
        return health();
    }

    @Override
    public void reset(ResetScope scope) {
        if (scope.getProjectId() == null) {
            reset.everything();
        } else {
            reset.project(scope.getProjectId());
        }
    }

    @Override
    public SandboxState exportState() {
        return state.export();
    }

    @Override
    public void importState(SandboxState document) {
        StateDocuments.check(document);
        state.replace(document);
    }

    @Override
    public Overview showOverview() {
        return overviews.now();
    }

    @Override
    public ClockReading showClock() {
        return ClockMessages.message(clock.reading());
    }

    @Override
    public ClockReading setClock(ClockSetting setting) {
        Instant now = setting.getNow() == null ? null : parse(setting.getNow());
        try {
            return ClockMessages.message(clock.set(now, setting.getFrozen()));
        } catch (ClockRangeException e) {
            throw beyondRange("$.now");
        }
    }

    @Override
    public ClockReading advanceClock(ClockAdvance advance) {
        try {
            return ClockMessages.message(clock.advance(Duration.ofMillis(advance.getMilliseconds())));
        } catch (ClockRangeException e) {
            throw beyondRange("$.milliseconds");
        }
    }

    @Override
    public FaultList listFaults() {
        return new FaultList().faults(faults.all());
    }

    @Override
    public Fault addFault(FaultSetting setting) {
        requireNone(FaultRules.check(setting));
        return faults.add(setting);
    }

    @Override
    public void removeFault(Long id) {
        if (!faults.remove(id)) {
            throw ServiceException.invalid(Violation.of("id", ControlRule.NO_SUCH_FAULT));
        }
    }

    @Override
    public void clearFaults() {
        faults.clear();
    }

    @Override
    public JournalPage listJournal(@Nullable String operation, @Nullable Integer limit) {
        requireNone(ContractOperations.check("operation", operation).toList());
        return new JournalPage()
                .entries(journal.entries()
                        .filter(entry -> operation == null || operation.equals(entry.getOperation()))
                        .limit(limit == null ? ENTRIES_LISTED : limit)
                        .toList());
    }

    @Override
    public JournalSearchResult queryJournal(JournalQuery query) {
        requireNone(
                ContractOperations.check("$.operation", query.getOperation()).toList());
        return new JournalSearch(query).in(journal.entries());
    }

    @Override
    public void clearJournal() {
        journal.clear();
    }

    @Override
    public SignatureResult compareSignature(SignatureQuery query) {
        RefusedSignature refused = journal.entries()
                .filter(entry -> query.getRequestId().equals(entry.getRequestId()))
                .findFirst()
                .map(JournalEntry::getSignature)
                .orElseThrow(
                        () -> ServiceException.invalid(Violation.of("$.request_id", ControlRule.NO_REFUSED_SIGNATURE)));
        return SignatureComparison.of(query.getCanonicalRequest()).with(refused);
    }

    private static void requireNone(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ServiceException.invalid(violations);
        }
    }

    private static ServiceException beyondRange(String where) {
        return ServiceException.invalid(Violation.of(where, ControlRule.CLOCK_TOO_LATE, SandboxClock.LATEST));
    }

    private static Instant parse(String time) {
        try {
            return Instant.parse(time);
        } catch (DateTimeException e) {
            throw ServiceException.invalid(Violation.of("$.now", ContractRule.NOT_VALID));
        }
    }
}
