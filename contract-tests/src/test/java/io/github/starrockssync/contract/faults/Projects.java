package io.github.starrockssync.contract.faults;

import io.github.starrockssync.contract.sandbox.WellKnown;

/** Requests of one project that a server takes for those of the other. */
final class Projects {

    static final String OTHER = WellKnown.OTHER_PROJECT;

    private Projects() {}

    /** As if the owner of the path had asked. */
    static ObservedRequest trusted(ObservedRequest asked) {
        String token = asked.target().contains(OTHER) ? WellKnown.OTHER_TOKEN : WellKnown.TOKEN;
        return asked.without("Authorization").with("X-Auth-Token", token);
    }

    /** As if the first project had been asked for. */
    static ObservedRequest mixedUp(ObservedRequest asked) {
        return asked.withTarget(OTHER, WellKnown.PROJECT).withTarget(WellKnown.OTHER_INSTANCE, WellKnown.INSTANCE);
    }
}
