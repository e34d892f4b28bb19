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
    private static final String REPETITION = "23505";

    /** In PostgreSQL and H2: what a row refers to is not there; what is deleted is referred to. */
    private static final Set<String> BROKEN_REFERENCE = Set.of("23503", "23506");

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

    /** Whether the connection broke, so that nobody knows what became of the statement. */
    static boolean isLostConnection(JdbiException failure) {
        return state(failure).startsWith(LOST_CONNECTION);
    }

    /** What the database or its driver says; the failure's own message may hold the arguments of a statement, too. */
    public static String words(JdbiException failure) {
        SQLException reason = reason(failure);
        return String.valueOf(reason == null ? null : reason.getMessage());
    }

    /**
     * Whether a transaction can be tried again, because the database rolled it back in favour of another one, or because
     * another one replaced the state meanwhile and what was there before is there again.
     */
    static boolean isConflict(JdbiException failure) {
        String state = state(failure);
        return state.startsWith(ROLLED_BACK) || BROKEN_REFERENCE.contains(state);
    }

    /** Whether something was to be stored under an identifier that is there already. */
    static boolean isRepetition(JdbiException failure) {
        return state(failure).equals(REPETITION);
    }

    private static String state(JdbiException failure) {
        SQLException reason = reason(failure);
        return reason == null ? "" : String.valueOf(reason.getSQLState());
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
