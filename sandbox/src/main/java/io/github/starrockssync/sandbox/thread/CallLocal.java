package io.github.starrockssync.sandbox.thread;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Optional;

/** Something that is kept with a call, whichever thread works on it. Thread-safe. */
record CallLocal<T>(Class<T> type) {

    void set(Context call, T value) {
        call.putLocal(type, value);
    }

    /** Empty if it was not set, or this thread works on no call. */
    Optional<T> get() {
        Context call = Vertx.currentContext();
        return call != null && VertxContext.isDuplicatedContext(call)
                ? Optional.ofNullable(call.getLocal(type))
                : Optional.empty();
    }

    void remove() {
        Context call = Vertx.currentContext();
        if (call != null && VertxContext.isDuplicatedContext(call)) {
            call.removeLocal(type);
        }
    }
}
