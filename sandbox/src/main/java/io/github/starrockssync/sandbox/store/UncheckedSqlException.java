package io.github.starrockssync.sandbox.store;

import java.sql.SQLException;

/** Carries what a statement failed with through work that knows no SQL. */
final class UncheckedSqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UncheckedSqlException(SQLException reason) {
        super(reason);
    }

    SQLException reason() {
        return (SQLException) getCause();
    }
}
