package io.github.starrockssync.sandbox.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jdbi.v3.core.CloseException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means. */
public final class SqlFailure {

    private static final String LOST_CONNECTION = "08";
    private static final String ROLLED_BACK = "40";

    /** Server shuts down, crashed or starts; too many connections; a statement or a lock took too long (H2: HYT00). */
    private static final Set<String> OUT_OF_SERVICE =
            Set.of("57P01", "57P02", "57P03", "57P05", "25P03", "53300", "57014", "55P03", "HYT00");

    private SqlFailure() {}

    /**
     * Whether the database cannot work now but will later, and the call that failed has changed nothing. False if a
     * connection failed only after the work, when it was given back.
     */
    public static boolean isOutage(JdbiException failure) {
        SQLException reason = reason(failure);
        if (reason == null || failure instanceof CloseException) {
            return false;
        }
        String state = String.valueOf(reason.getSQLState());
        return reason instanceof SQLTransientConnectionException
                || state.startsWith(LOST_CONNECTION)
                || OUT_OF_SERVICE.contains(state);
    }

    /** What the database or its driver says; the failure's own message may hold the arguments of a statement, too. */
    public static String words(JdbiException failure) {
        SQLException reason = reason(failure);
        return String.valueOf(reason == null ? null : reason.getMessage());
    }

    /** Whether the database rolled a transaction back in favour of another one, so that it can be tried again. */
    static boolean isConflict(JdbiException failure) {
        SQLException reason = reason(failure);
        return reason != null && String.valueOf(reason.getSQLState()).startsWith(ROLLED_BACK);
    }

    private static @Nullable SQLException reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException reason) {
                return reason;
            }
        }
        return null;
    }
}
