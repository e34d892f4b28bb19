package io.github.starrockssync.sandbox.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the table is. Thread-safe. */
interface SqlDatabase {

    /** What is done with the statements of a connection. */
    interface Work<T> {

        T apply(Statements statements) throws SQLException;
    }

    /** Does the work with a connection that nobody else uses meanwhile, in autocommit mode before and after it. */
    <T> T with(Work<T> work) throws SQLException;

    /** How many threads can work at once. */
    int connections();

    /** Called in each transaction before its first write, so before it holds a lock. */
    void beforeWrites(Connection connection) throws SQLException;

    /** What a failure means. */
    SqlFailure classify(SQLException failure);

    /** The option that names it, with its value but no password. */
    String option();

    void close();
}
