package io.github.starrockssync.sandbox.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prepares each statement once; they are closed with their connection. Not thread-safe. */
final class StatementCache {

    /** PostgreSQL rejects NUL, and no charset has unpaired surrogates. No row has such an identifier. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\x{D800}-\\x{DFFF}]");

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    StatementCache(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Returns the number of rows that were written. */
    int execute(String sql, @Nullable Object... values) throws SQLException {
        return run(sql, Arrays.asList(values), PreparedStatement::executeUpdate);
    }

    ResultSet query(String sql, List<?> values) throws SQLException {
        return run(sql, values, PreparedStatement::executeQuery);
    }

    private interface Execution<T> {

        T run(PreparedStatement statement) throws SQLException;
    }

    /** Discards a statement that fails, because SQLite's driver closes it. */
    private <T> T run(String sql, List<? extends @Nullable Object> values, Execution<T> execution) throws SQLException {
        try {
            return execution.run(bound(sql, values));
        } catch (SQLException e) {
            prepared.remove(sql);
            throw e;
        }
    }

    private PreparedStatement bound(String sql, List<? extends @Nullable Object> values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        int position = 1;
        for (Object value : values) {
            bind(statement, position++, value);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        if (value instanceof Number number) {
            statement.setLong(position, number.longValue());
        } else if (value == null) {
            statement.setNull(position, Types.VARCHAR);
        } else {
            statement.setString(position, UNSTORABLE.matcher(value.toString()).replaceAll("\uFFFD"));
        }
    }
}
