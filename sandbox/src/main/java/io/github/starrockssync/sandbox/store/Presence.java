package io.github.starrockssync.sandbox.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Finds out whether this sandbox is alone at its PostgreSQL. Who is alone holds a lock alone, and several share it. Who
 * comes, and finds that another one is alone, tells it so, and waits until that one shares the lock. The locks are of a
 * session of its own, and are gone with it, however the process ends. Thread-safe.
 */
final class Presence implements AutoCloseable {

    private static final String CHANNEL = "starrocks_sync_sandbox";

    /** Of this program, and of the schema: there may be several of them in one database. */
    private static final String PROGRAM = "hashtext('starrocks-sync-sandbox')";

    private static final String SCHEMA = "hashtext(current_schema())";
    private static final String LOCK = "(" + PROGRAM + ", " + SCHEMA + ")";

    /** PostgreSQL lists the two numbers of a lock without their signs. */
    private static final String END_OF_WHO_IS_ALONE = """
            SELECT pg_terminate_backend(pid) FROM pg_locks
            WHERE locktype = 'advisory' AND granted AND mode = 'ExclusiveLock'
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND classid::bigint = (%s & 4294967295) AND objid::bigint = (%s & 4294967295)
            """.formatted(PROGRAM + "::bigint", SCHEMA + "::bigint");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private enum State {
        UNKNOWN,
        ALONE,
        AMONG_OTHERS
    }

    /** What to do when it is known whether others use the database. */
    interface Reaction {

        /** Nobody else uses the database, until {@link #amongOthers()} has returned or {@link #unknown()} is called. */
        void alone();

        /** Others may change everything once this has returned. */
        void amongOthers();

        /** Others may have begun to change everything. */
        void unknown();
    }

    private final DataSource sessions;

    /** Also the lock of its calls, but for the one that waits for changes: these may end with {@link #giveUp()}. */
    private final Reaction reaction;

    private final int patienceMillis;
    private final AtomicReference<State> state = new AtomicReference<>(State.UNKNOWN);
    private @Nullable Connection session;

    /**
     * @param sessions makes connections that are not shared with anyone
     * @param patience how long one that is alone may take to share, and how often to look whether the others have left
     */
    Presence(DataSource sessions, Reaction reaction, Duration patience) {
        this.sessions = sessions;
        this.reaction = reaction;
        this.patienceMillis = (int) patience.toMillis();
    }

    /** Whether it is known that no other sandbox uses the database. */
    boolean isAlone() {
        return state.get() == State.ALONE;
    }

    /**
     * Finds out whether there are others, unless it is known. Who reads or changes something does this first.
     *
     * @throws JdbiException if the database is away
     */
    void ensureKnown() {
        if (state.get() == State.UNKNOWN) {
            find();
        }
    }

    private synchronized void find() {
        if (state.get() != State.UNKNOWN) {
            return;
        }
        endSession();
        try {
            Connection begun = sessions.getConnection();
            session = begun;
            execute(begun, "LISTEN " + CHANNEL);
            become(takeLock(begun) ? State.ALONE : State.AMONG_OTHERS);
            watch(begun);
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    private void become(State found) {
        synchronized (reaction) {
            if (found == State.ALONE) {
                reaction.alone();
            } else {
                reaction.amongOthers();
            }
            state.set(found);
        }
    }

    /** Whether it was taken alone. */
    private boolean takeLock(Connection session) throws SQLException {
        if (tryLockAlone(session)) {
            return true;
        }
        lockShared(session);
        if (tryLockAlone(session)) {
            // whoever it was has left
            execute(session, "SELECT pg_advisory_unlock_shared" + LOCK);
            return true;
        }
        return false;
    }

    private static boolean tryLockAlone(Connection session) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement("SELECT pg_try_advisory_lock" + LOCK);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void lockShared(Connection session) throws SQLException {
        execute(session, "SELECT pg_notify('" + CHANNEL + "', current_schema())");
        execute(session, "SET lock_timeout = '" + patienceMillis + "ms'");
        try {
            execute(session, "SELECT pg_advisory_lock_shared" + LOCK);
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            // it hangs, or its machine is gone: it will find that it is not alone any more
            execute(session, END_OF_WHO_IS_ALONE);
            execute(session, "SELECT pg_advisory_lock_shared" + LOCK);
        }
    }

    private static void execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private void watch(Connection begun) {
        Thread thread = new Thread(() -> watchUntilItEnds(begun), "presence");
        thread.setDaemon(true);
        thread.start();
    }

    private void watchUntilItEnds(Connection watched) {
        try {
            PGConnection notifications = watched.unwrap(PGConnection.class);
            while (true) {
                PGNotification[] told = notifications.getNotifications(patienceMillis);
                if (isFromAnother(told, notifications.getBackendPID(), watched.getSchema())) {
                    share(watched);
                } else {
                    beAloneIfOthersHaveLeft(watched);
                }
            }
        } catch (SQLException | RuntimeException e) {
            // nobody knows any more who is there
        }
        ended(watched);
    }

    private static boolean isFromAnother(PGNotification @Nullable [] told, int own, String schema) {
        return told != null
                && Stream.of(told).anyMatch(each -> each.getPID() != own && schema.equals(each.getParameter()));
    }

    private synchronized void beAloneIfOthersHaveLeft(Connection watched) throws SQLException {
        if (session == watched && state.get() == State.AMONG_OTHERS && tryLockAlone(watched)) {
            become(State.ALONE);
            execute(watched, "SELECT pg_advisory_unlock_shared" + LOCK);
        }
    }

    private synchronized void share(Connection watched) throws SQLException {
        if (session == watched && isAlone()) {
            reaction.amongOthers();
            if (state.compareAndSet(State.ALONE, State.AMONG_OTHERS)) {
                execute(watched, "SELECT pg_advisory_lock_shared" + LOCK);
                execute(watched, "SELECT pg_advisory_unlock" + LOCK);
            }
        }
    }

    private synchronized void ended(Connection watched) {
        if (session == watched) {
            giveUp();
        }
    }

    /** It is not known any more whether others use the database. */
    void giveUp() {
        synchronized (reaction) {
            state.set(State.UNKNOWN);
            reaction.unknown();
        }
    }

    private void endSession() {
        Connection before = session;
        session = null;
        if (before != null) {
            try {
                before.abort(Runnable::run);
            } catch (SQLException e) {
                // it has ended by itself
            }
        }
    }

    @Override
    public synchronized void close() {
        endSession();
    }
}
