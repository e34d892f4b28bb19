package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.FaultKind;
import io.github.starrockssync.sandbox.controls.model.FaultSetting;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules between the properties of a fault. */
final class FaultRules {

    /** A property of one kind of faults. */
    private enum KindProperty {
        ERROR("error", FaultKind.ERROR, true, FaultSetting::getError),
        RETRY_AFTER("retry_after_seconds", FaultKind.ERROR, false, FaultSetting::getRetryAfterSeconds),
        STATUS("status", FaultKind.SERVER_ERROR, false, FaultSetting::getStatus),
        DELAY("delay_milliseconds", FaultKind.DELAY, true, FaultSetting::getDelayMilliseconds),
        REASON("reason", FaultKind.JOB_FAILURE, true, FaultSetting::getReason);

        private final String where;
        private final FaultKind kind;
        private final boolean required;
        private final Function<FaultSetting, @Nullable Object> value;

        KindProperty(String name, FaultKind kind, boolean required, Function<FaultSetting, @Nullable Object> value) {
            this.where = "$." + name;
            this.kind = kind;
            this.required = required;
            this.value = value;
        }

        private @Nullable Violation check(FaultSetting setting, FaultKind kindOfSetting) {
            boolean given = value.apply(setting) != null;
            if (given && kind != kindOfSetting) {
                return Violation.of(where, ControlRule.NOT_WITH_KIND, kindOfSetting);
            }
            return !given && required && kind == kindOfSetting ? Violation.of(where, ContractRule.REQUIRED) : null;
        }
    }

    /** Kinds that can apply after the work is done. */
    private static final Set<FaultKind> AFTER_WORK =
            EnumSet.of(FaultKind.ERROR, FaultKind.SERVER_ERROR, FaultKind.CONNECTION_RESET, FaultKind.GARBAGE_BODY);

    private FaultRules() {}

    static List<Violation> check(FaultSetting setting) {
        FaultKind kind = setting.getKind() == null ? FaultKind.ERROR : setting.getKind();
        Stream<@Nullable Violation> kindProperties =
                Arrays.stream(KindProperty.values()).map(property -> property.check(setting, kind));
        return Stream.of(
                        ContractOperations.check("$.operation", setting.getOperation()),
                        checkMoment(setting, kind),
                        checkTrigger(setting),
                        kindProperties.filter(Objects::nonNull))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Violation> checkMoment(FaultSetting setting, FaultKind kind) {
        return setting.getMoment() == null || AFTER_WORK.contains(kind)
                ? Stream.empty()
                : Stream.of(Violation.of("$.moment", ControlRule.NOT_WITH_KIND, kind));
    }

    private static Stream<Violation> checkTrigger(FaultSetting setting) {
        if (setting.getProbability() == null) {
            return setting.getSeed() == null
                    ? Stream.empty()
                    : Stream.of(Violation.of("$.seed", ControlRule.NOT_WITH_TIMES));
        }
        return setting.getTimes() == null
                ? Stream.empty()
                : Stream.of(Violation.of("$.times", ControlRule.NOT_WITH_PROBABILITY));
    }
}
