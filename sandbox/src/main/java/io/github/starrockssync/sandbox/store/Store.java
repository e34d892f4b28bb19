package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.server.error.ServiceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tables of rows. Thread-safe. */
public interface Store extends AutoCloseable {

    /** Returns the result of a query. Inside a change on the same thread, the query reads what that change reads. */
    <T> T read(Function<Snapshot, T> query);

    /**
     * Runs work and stores all that it writes, or nothing if it throws. Inside a change on the same thread, the work
     * becomes part of that change.
     *
     * @param work run again after a conflict with another change, so it must have no effect but its writes
     * @throws ServiceException 409 if it conflicts repeatedly; 503 if the store is unavailable
     * @throws OutcomeUnknownException if a commit failed and may have been made
     */
    <T> T change(Function<Change, T> work);

    /**
     * Returns how many calls the store can serve at once, each blocking its thread; 0 if it does not block, so that an
     * event loop may call it.
     */
    int connections();

    /** Returns whether the store can be read now. */
    boolean isReady();

    @Override
    void close();

    /** What is stored. */
    interface Snapshot {

        <V> Optional<V> find(Table<V> table, String id);

        /** Returns the rows that match a query, in the order in which they were inserted. */
        <V> List<V> list(Table<V> table, Query query);

        <V> long count(Table<V> table, Query query);

        /** Returns all rows of the tables at one instant. */
        Map<Table<?>, List<Object>> all(List<Table<?>> tables);
    }
}
