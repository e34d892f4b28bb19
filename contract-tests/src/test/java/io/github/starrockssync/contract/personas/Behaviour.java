package io.github.starrockssync.contract.personas;

import java.util.function.Function;

/** What a persona makes of a request. May be called from several threads at once. */
@FunctionalInterface
interface Behaviour {

    /**
     * @param asked what came
     * @param upstream sends it, or something else, to the server behind, as often as it likes
     */
    Answered answer(Asked asked, Function<Asked, Answered> upstream);
}
