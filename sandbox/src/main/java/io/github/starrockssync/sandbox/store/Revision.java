package io.github.starrockssync.sandbox.store;

import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

/**
 * A number that grows with each change of what hardly ever changes: projects, credentials, instances, what they hold,
 * which tasks there are, the clock and the faults. What was read of these holds until the number is another one.
 * Thread-safe.
 */
interface Revision extends AutoCloseable {

    long current();

    /** The same, if it is known without the database. */
    OptionalLong known();

    /** The same, for those who must not wait for the database. */
    CompletionStage<Long> read();

    /** What was read without the database is not known to hold any more. */
    void forget();

    /** Makes the change that this transaction makes known to everyone, once it has taken effect. */
    void grow(Handle handle);

    @Override
    void close();
}
