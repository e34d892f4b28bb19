package io.github.starrockssync.sandbox.controls;

/**
 * A fault in force.
 *
 * @param calls how many calls or jobs have come to it
 * @param met how many of them have met it
 */
public record Fault(long id, FaultTarget target, FaultEffect effect, FaultTrigger trigger, long calls, long met) {

    /** Whether the next call meets it. */
    public boolean picksNext() {
        return trigger.timesLeft() == null ? trigger.picks(calls + 1) : trigger.timesLeft() > 0;
    }

    /** This fault after the next call. */
    public Fault afterCall() {
        return new Fault(id, target, effect, trigger.afterCall(), calls + 1, picksNext() ? met + 1 : met);
    }

    public boolean isUsedUp() {
        Integer left = trigger.timesLeft();
        return left != null && left <= 0;
    }
}
