package io.github.starrockssync.contract.faults;

import io.github.starrockssync.contract.sandbox.WellKnown;

/** Requests of one project that a server takes for those of the other. */
final class Projects {

    static final String OTHER = WellKnown.OTHER_PROJECT;

    private Projects() {}

    /** As if the owner of the path had sent it. */
    static ObservedRequest trusted(ObservedRequest request) {
        String token = request.target().contains(OTHER) ? WellKnown.OTHER_TOKEN : WellKnown.TOKEN;
        return request.without("Authorization").with("X-Auth-Token", token);
    }

    /** As if it named the first project. */
    static ObservedRequest mixedUp(ObservedRequest request) {
        return request.withTarget(OTHER, WellKnown.PROJECT).withTarget(WellKnown.OTHER_INSTANCE, WellKnown.INSTANCE);
    }
}
