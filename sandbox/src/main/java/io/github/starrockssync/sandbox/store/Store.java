package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.server.error.ServiceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Everything that a sandbox remembers. Thread-safe. */
public interface Store extends AutoCloseable {

    /** Returns what a query finds. Within a change of the same thread, it sees what that change sees. */
    <T> T read(Function<Snapshot, T> query);

    /**
     * Runs work and stores all that it writes, or nothing if it throws. Within a change of the same thread, the work
     * becomes a part of that change.
     *
     * @param work run again if others have changed something that it writes; so it has no effect but its writes
     * @throws ServiceException 409 if others were faster time and again; 503 if the store cannot be reached
     * @throws OutcomeUnknownException if nobody knows whether the change was made
     */
    <T> T change(Function<Change, T> work);

    /**
     * Returns how many calls can work at once, each of them waiting for something outside of the process; 0 if a call waits
     * for nothing, so that an event loop may make it.
     */
    int connections();

    /** Whether the store can be read now. */
    boolean isReady();

    @Override
    void close();

    /** What is stored. */
    interface Snapshot {

        <V> Optional<V> find(Table<V> table, String id);

        /** Returns what a query picks, in the order in which it was stored first. */
        <V> List<V> list(Table<V> table, Query query);

        <V> long count(Table<V> table, Query query);

        /** Returns all rows of some tables, as they are at one moment. */
        Map<Table<?>, List<Object>> all(List<Table<?>> tables);
    }

    /** What is stored, and what is to be written. A query does not see what the same change has written. */
    interface Change extends Snapshot {

        /** Replaces the row of the same id if this change has read it, else adds it. */
        <V> void put(Table<V> table, V row);

        void remove(Table<?> table, String id);

        /** Removes every row that this change does not put. */
        void clear(Table<?> table);

        /** Removes the rows that ended before a time, and the oldest ones that have ended, beyond a number of rows. */
        void trim(Trim trim);
    }
}
