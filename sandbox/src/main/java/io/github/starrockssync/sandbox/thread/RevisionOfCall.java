package io.github.starrockssync.sandbox.thread;

import io.github.starrockssync.sandbox.store.CallRevision;
import io.vertx.core.Context;
import java.util.OptionalLong;

/** The revision is kept with the call. */
public final class RevisionOfCall implements CallRevision {

    private static final CallLocal<Revision> LOCAL = new CallLocal<>(Revision.class);

    private record Revision(long number) {}

    static void set(Context call, long revision) {
        LOCAL.set(call, new Revision(revision));
    }

    @Override
    public OptionalLong get() {
        return LOCAL.get().map(Revision::number).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Override
    public void forget() {
        LOCAL.remove();
    }
}
