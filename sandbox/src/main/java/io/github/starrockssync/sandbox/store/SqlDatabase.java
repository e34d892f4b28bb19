package io.github.starrockssync.sandbox.store;

import java.sql.Connection;
import java.sql.SQLException;

/** A database and its connections. Thread-safe. */
interface SqlDatabase {

    /** Work on one connection. */
    interface Work<T> {

        T run(Statements statements) throws SQLException;
    }

    /** Runs work with exclusive use of a connection, which is in autocommit mode before and after it. */
    <T> T with(Work<T> work) throws SQLException;

    /** Returns the number of connections. */
    int connections();

    /** Called before the first write of each transaction, when it holds no lock yet. */
    void beforeWrites(Connection connection) throws SQLException;

    /** Classifies a failure. */
    SqlFailure classify(SQLException failure);

    /** Returns the option that selects this database, with its value but without a password. */
    String option();

    void close();
}
