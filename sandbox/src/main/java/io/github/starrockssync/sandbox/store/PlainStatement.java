package io.github.starrockssync.sandbox.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Statements that every call makes, given their values in the order of the question marks. Jdbi, which is more
 * comfortable, copies its whole configuration for each statement, and that takes longer than the statement.
 */
final class PlainStatement {

    private PlainStatement() {}

    /** Makes an object of a row. */
    interface Mapper<T> {

        T map(ResultSet row) throws SQLException;
    }

    /**
     * @param values texts, numbers, truth values and times (stored as milliseconds); null for NULL
     * @throws UnableToExecuteStatementException as Jdbi's own statements do
     */
    static <T> List<T> query(Handle handle, String sql, Mapper<T> mapper, @Nullable Object... values) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(mapper.map(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    /**
     * @param values as for a query
     * @return how many rows were changed
     * @throws UnableToExecuteStatementException as Jdbi's own statements do
     */
    static int update(Handle handle, String sql, @Nullable Object... values) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    /**
     * A statement for each row of values, in their order; one way to the database for all.
     *
     * @return how many rows each of them changed
     * @throws UnableToExecuteStatementException as Jdbi's own statements do
     */
    static int[] updates(Handle handle, String sql, List<@Nullable Object[]> rows) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            bind(statement, index + 1, values[index]);
        }
    }

    private static void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(position, StorableText.of(text));
        } else if (value instanceof Instant time) {
            statement.setLong(position, time.toEpochMilli());
        } else if (value instanceof Long number) {
            statement.setLong(position, number);
        } else if (value instanceof Integer number) {
            statement.setInt(position, number);
        } else if (value instanceof Boolean truth) {
            statement.setBoolean(position, truth);
        } else if (value == null) {
            statement.setNull(position, Types.NULL);
        } else {
            throw new IllegalArgumentException("No column holds a " + value.getClass());
        }
    }
}
