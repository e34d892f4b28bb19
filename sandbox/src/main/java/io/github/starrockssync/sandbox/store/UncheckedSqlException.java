package io.github.starrockssync.sandbox.store;

import java.sql.SQLException;

/** Wraps the failure of a statement inside of a query or change. */
final class UncheckedSqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UncheckedSqlException(SQLException reason) {
        super(reason);
    }

    SQLException reason() {
        return (SQLException) getCause();
    }
}
