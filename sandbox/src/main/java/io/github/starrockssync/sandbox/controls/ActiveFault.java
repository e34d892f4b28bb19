package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.Fault;
import io.github.starrockssync.sandbox.controls.model.FaultKind;
import io.github.starrockssync.sandbox.controls.model.FaultSetting;
import java.util.SplittableRandom;

/**
 * A fault and how far it is used up.
 *
 * @param setting with the defaults of all that was absent; never changed
 * @param calls number of calls or jobs that it could have struck
 * @param met number of those that it struck
 */
public record ActiveFault(long id, FaultSetting setting, long calls, long met) {

    /** The step from one state of {@link SplittableRandom} to the next. */
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    /** Whether it is for calls of this operation and project, or for the jobs that they start. */
    public boolean isFor(String operationId, String projectId, boolean failsJob) {
        return setting.getOperation().equals(operationId)
                && (setting.getProjectId() == null || setting.getProjectId().equals(projectId))
                && failsJob == (setting.getKind() == FaultKind.JOB_FAILURE);
    }

    /** Whether it strikes the next call. Needs only their number, so that several sandboxes share a fault. */
    public boolean strikesNext() {
        return setting.getProbability() == null
                ? calls < setting.getTimes()
                : new SplittableRandom(setting.getSeed() + calls * STEP).nextDouble() < setting.getProbability();
    }

    /** Returns this fault after the next call. */
    public ActiveFault afterCall() {
        return new ActiveFault(id, setting, calls + 1, strikesNext() ? met + 1 : met);
    }

    public boolean isUsedUp() {
        return setting.getProbability() == null && calls >= setting.getTimes();
    }

    Fault message() {
        return new Fault().id(id).met(met).setting(setting);
    }
}
