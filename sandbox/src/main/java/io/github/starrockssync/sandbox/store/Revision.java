package io.github.starrockssync.sandbox.store;

import org.jdbi.v3.core.Handle;

/**
 * A number that grows with each change of what only the controls change: projects, credentials, instances, what they
 * hold, the clock and the faults. What was read of these holds until the number is another one. Thread-safe.
 */
interface Revision {

    long current();

    /** Makes the change that this transaction makes known to everyone, once it has taken effect. */
    void grow(Handle handle);
}
