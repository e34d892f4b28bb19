package io.github.starrockssync.sandbox.store;

import java.util.OptionalLong;

/** The revision that was read for the call that this thread works on, after the call had come. Thread-safe. */
public interface CallRevision {

    /** For threads that work on no call. */
    CallRevision NONE = new CallRevision() {
        @Override
        public OptionalLong get() {
            return OptionalLong.empty();
        }

        @Override
        public void forget() {
            // there is none
        }
    };

    /** Empty if none was read for it, or there is no call. */
    OptionalLong get();

    /** The call itself has made it another one. */
    void forget();
}
