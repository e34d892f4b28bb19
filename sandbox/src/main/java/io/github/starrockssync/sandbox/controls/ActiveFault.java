package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.Fault;
import io.github.starrockssync.sandbox.controls.model.FaultKind;
import io.github.starrockssync.sandbox.controls.model.FaultSetting;
import io.github.starrockssync.sandbox.store.Table;
import java.util.SplittableRandom;

/**
 * A fault and how often it was met.
 *
 * @param setting with defaults for absent properties; immutable
 * @param calls number of matching calls or jobs
 * @param met number of those that met it
 */
public record ActiveFault(long id, FaultSetting setting, long calls, long met) {

    public static final Table<ActiveFault> TABLE =
            new Table<>("fault", ActiveFault.class, fault -> Table.Keys.of(String.valueOf(fault.id()), ""));

    /** The step from one state of {@link SplittableRandom} to the next. */
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    /** Returns whether it is for calls of this operation and project, or for the jobs that they start. */
    boolean isFor(String operationId, String projectId, boolean failsJob) {
        return setting.getOperation().equals(operationId)
                && (setting.getProjectId() == null || setting.getProjectId().equals(projectId))
                && failsJob == (setting.getKind() == FaultKind.JOB_FAILURE);
    }

    /** Returns whether the next call meets it. Depends only on their number, so that sandboxes can share a fault. */
    boolean isMetNext() {
        return setting.getProbability() == null
                ? calls < setting.getTimes()
                : new SplittableRandom(setting.getSeed() + calls * STEP).nextDouble() < setting.getProbability();
    }

    /** Returns this fault after the next call. */
    ActiveFault afterCall() {
        return new ActiveFault(id, setting, calls + 1, isMetNext() ? met + 1 : met);
    }

    boolean isUsedUp() {
        return setting.getProbability() == null && calls >= setting.getTimes();
    }

    Fault message() {
        return new Fault().id(id).met(met).setting(setting);
    }
}
