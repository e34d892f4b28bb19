package io.github.starrockssync.sandbox.controls;

/**
 * A fault in force.
 *
 * @param calls how many calls of the operation have come to it
 */
public record Fault(long id, String operationId, FaultEffect effect, FaultTrigger trigger, long calls) {

    /** Whether the next call meets it. */
    public boolean picksNext() {
        return trigger.timesLeft() == null ? trigger.picks(calls + 1) : trigger.timesLeft() > 0;
    }

    /** This fault after the next call. */
    public Fault met() {
        return new Fault(id, operationId, effect, trigger.afterCall(), calls + 1);
    }

    public boolean isUsedUp() {
        Integer left = trigger.timesLeft();
        return left != null && left <= 0;
    }
}
