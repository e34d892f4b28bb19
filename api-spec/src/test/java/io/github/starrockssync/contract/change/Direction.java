package io.github.starrockssync.contract.change;

/** Who sends a value; decides which changes of its rules are breaking. */
enum Direction {
    REQUEST("a request that was valid is refused"),
    RESPONSE("an answer may be other than callers expect");

    private final String harm;

    Direction(String harm) {
        this.harm = harm;
    }

    /** Why a change of this extent is breaking; empty if it is compatible. */
    String harmOf(Extent extent) {
        Extent harmless = this == REQUEST ? Extent.WIDER : Extent.NARROWER;
        return extent == harmless ? "" : harm;
    }
}
