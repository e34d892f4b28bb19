package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.ErrorName;
import io.github.starrockssync.sandbox.controls.model.FaultKind;
import io.github.starrockssync.sandbox.controls.model.FaultSetting;

/** The documented defaults of a fault. */
final class FaultDefaults {

    private static final int RETRY_AFTER_SECONDS = 1;
    private static final int STATUS_OF_SERVER_ERROR = 500;

    private FaultDefaults() {}

    /** Sets absent properties. */
    static void complete(FaultSetting setting) {
        if (setting.getKind() == null) {
            setting.setKind(FaultKind.ERROR);
        }
        if (setting.getRetryAfterSeconds() == null && hasRetryAfter(setting.getError())) {
            setting.setRetryAfterSeconds(RETRY_AFTER_SECONDS);
        }
        if (setting.getStatus() == null && setting.getKind() == FaultKind.SERVER_ERROR) {
            setting.setStatus(STATUS_OF_SERVER_ERROR);
        }
        if (setting.getProbability() == null) {
            setting.setTimes(setting.getTimes() == null ? 1 : setting.getTimes());
        } else if (setting.getSeed() == null) {
            setting.setSeed(0L);
        }
    }

    /** Returns whether the documented response has {@code Retry-After}. */
    private static boolean hasRetryAfter(ErrorName error) {
        return error == ErrorName.THROTTLED || error == ErrorName.SERVICE_UNAVAILABLE;
    }
}
