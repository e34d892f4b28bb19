package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.generated.model.ErrorName;
import io.github.starrockssync.sandbox.controls.generated.model.FaultKind;
import io.github.starrockssync.sandbox.controls.generated.model.FaultMoment;
import io.github.starrockssync.sandbox.controls.generated.model.FaultSetting;
import io.github.starrockssync.server.error.ApiError;
import org.jspecify.annotations.Nullable;

/** Faults as they come and go over the wire. */
final class FaultMessages {

    private static final int RETRY_AFTER_SECONDS = 1;
    private static final int STATUS_OF_SERVER_ERROR = 500;

    private FaultMessages() {}

    static FaultKind kind(FaultSetting setting) {
        return setting.getKind() == null ? FaultKind.ERROR : setting.getKind();
    }

    static FaultKind kind(FaultEffect.Kind kind) {
        return FaultKind.valueOf(kind.name());
    }

    static FaultTarget target(FaultSetting setting) {
        return new FaultTarget(setting.getOperation(), setting.getProjectId());
    }

    static FaultEffect effect(FaultSetting setting) {
        FaultKind kind = kind(setting);
        ErrorName name = setting.getError();
        ApiError error = name == null ? null : ApiError.valueOf(name.name());
        Integer retryAfter = setting.getRetryAfterSeconds();
        return new FaultEffect(
                FaultEffect.Kind.valueOf(kind.name()),
                setting.getMoment() == FaultMoment.AFTER,
                error,
                retryAfter == null && tellsWhenToComeBack(error) ? (Integer) RETRY_AFTER_SECONDS : retryAfter,
                status(setting, kind),
                setting.getDelayMilliseconds(),
                setting.getReason());
    }

    /** Answers that carry {@code Retry-After} by contract. */
    private static boolean tellsWhenToComeBack(@Nullable ApiError error) {
        return error == ApiError.THROTTLED || error == ApiError.SERVICE_UNAVAILABLE;
    }

    private static @Nullable Integer status(FaultSetting setting, FaultKind kind) {
        return setting.getStatus() == null && kind == FaultKind.SERVER_ERROR
                ? (Integer) STATUS_OF_SERVER_ERROR
                : setting.getStatus();
    }

    static FaultTrigger trigger(FaultSetting setting) {
        if (setting.getProbability() != null) {
            return FaultTrigger.probability(
                    setting.getProbability(), setting.getSeed() == null ? 0 : setting.getSeed());
        }
        return FaultTrigger.times(setting.getTimes() == null ? 1 : setting.getTimes());
    }

    static io.github.starrockssync.sandbox.controls.generated.model.Fault message(Fault fault) {
        FaultEffect effect = fault.effect();
        FaultTrigger trigger = fault.trigger();
        ApiError error = effect.error();
        return new io.github.starrockssync.sandbox.controls.generated.model.Fault()
                .id(fault.id())
                .met(fault.met())
                .setting(new FaultSetting()
                        .operation(fault.target().operationId())
                        .projectId(fault.target().projectId())
                        .moment(effect.afterWork() ? FaultMoment.AFTER : null)
                        .times(trigger.timesLeft())
                        .probability(trigger.probability())
                        .seed(trigger.probability() == null ? null : (Long) trigger.seed())
                        .kind(kind(effect.kind()))
                        .error(error == null ? null : ErrorName.valueOf(error.name()))
                        .retryAfterSeconds(effect.retryAfterSeconds())
                        .status(effect.status())
                        .delayMilliseconds(effect.delayMilliseconds())
                        .reason(effect.reason()));
    }
}
