package io.github.starrockssync.contract.faults;

import java.util.function.Function;

/** What a mutant makes of a request. May be called from several threads at once. */
@FunctionalInterface
interface Behaviour {

    /**
     * @param request what came
     * @param upstream sends it, or something else, to the server behind, as often as it likes
     */
    ObservedResponse respond(ObservedRequest request, Function<ObservedRequest, ObservedResponse> upstream);
}
