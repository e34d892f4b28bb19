package io.github.starrockssync.sandbox.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the store, in SQL that SQLite and PostgreSQL both understand: texts and integers, nothing else. Each
 * is prepared once, and closed with its connection. Not thread-safe.
 */
final class Statements {

    static final int SCHEMA_VERSION = 1;

    static final List<String> SCHEMA = List.of(
            "CREATE TABLE IF NOT EXISTS sandbox_schema (version INTEGER NOT NULL PRIMARY KEY)",
            "CREATE TABLE IF NOT EXISTS sandbox_row (kind TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL,"
                    + " first_key TEXT, second_key TEXT, third_key TEXT, ends_at BIGINT NOT NULL, position BIGINT NOT NULL,"
                    + " version BIGINT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (kind, id))",
            "CREATE INDEX IF NOT EXISTS sandbox_row_owner ON sandbox_row (kind, owner, position)",
            "CREATE INDEX IF NOT EXISTS sandbox_row_first ON sandbox_row (kind, owner, first_key)"
                    + " WHERE first_key IS NOT NULL",
            "CREATE INDEX IF NOT EXISTS sandbox_row_second ON sandbox_row (kind, owner, second_key)"
                    + " WHERE second_key IS NOT NULL",
            "CREATE INDEX IF NOT EXISTS sandbox_row_third ON sandbox_row (kind, owner, third_key)"
                    + " WHERE third_key IS NOT NULL",
            "CREATE INDEX IF NOT EXISTS sandbox_row_position ON sandbox_row (kind, position)");

    private static final String INSERT =
            "INSERT INTO sandbox_row (document, owner, first_key, second_key, third_key, ends_at, version, kind, id,"
                    + " position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MOVE =
            "UPDATE sandbox_row SET document = ?, owner = ?, first_key = ?, second_key = ?, third_key = ?, ends_at = ?,"
                    + " version = ? WHERE kind = ? AND id = ? AND version = ?";

    /** Leaves alone what an index has, so that no index is written. */
    private static final String UPDATE =
            "UPDATE sandbox_row SET document = ?, ends_at = ?, version = ? WHERE kind = ? AND id = ? AND version = ?";

    private static final String DELETE = "DELETE FROM sandbox_row WHERE kind = ? AND id = ?";
    private static final String DELETE_VERSION = DELETE + " AND version = ?";
    private static final String CLEAR = "DELETE FROM sandbox_row WHERE kind = ?";
    private static final String TRIM_OLD = "DELETE FROM sandbox_row WHERE kind = ? AND ends_at <= ?";
    private static final String TRIM_MANY = "DELETE FROM sandbox_row WHERE kind = ? AND ends_at <= ? AND position <="
            + " (SELECT position FROM sandbox_row WHERE kind = ? ORDER BY position DESC LIMIT 1 OFFSET ?)";

    private static final long NEVER = Long.MAX_VALUE;

    /** PostgreSQL refuses NUL, and no charset has halves of surrogate pairs: no row has such an identifier. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\x{D800}-\\x{DFFF}]");

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** A row as it is stored. */
    record StoredRow(String kind, String id, long version, String document) {}

    List<StoredRow> find(String kind, String id) throws SQLException {
        return select("kind = ? AND id = ?", List.of(kind, id));
    }

    List<StoredRow> list(String kind, Query query) throws SQLException {
        List<Object> values = new ArrayList<>();
        String condition = condition(kind, query, values);
        values.add(query.limit());
        values.add(query.offset());
        return select(
                condition + " ORDER BY position" + (query.newestFirst() ? " DESC" : "") + " LIMIT ? OFFSET ?", values);
    }

    long count(String kind, Query query) throws SQLException {
        List<Object> values = new ArrayList<>();
        String condition = condition(kind, query, values);
        try (ResultSet rows = query("SELECT COUNT(*) FROM sandbox_row WHERE " + condition, values)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The rows of several kinds at one moment: one statement sees one state. */
    List<StoredRow> all(List<String> kinds) throws SQLException {
        String places = String.join(", ", Collections.nCopies(kinds.size(), "?"));
        return select("kind IN (" + places + ") ORDER BY position", List.copyOf(kinds));
    }

    int insert(String kind, Table.Keys keys, String document, long position) throws SQLException {
        return write(INSERT, kind, keys, document, 0, position);
    }

    /** Returns 0 if the row has another version by now. */
    int update(String kind, Pending.Read read, Table.Keys keys, String document) throws SQLException {
        long version = read.version();
        return read.keys().findsAs(keys)
                ? execute(UPDATE, document, endOf(keys), version + 1, kind, keys.id(), version)
                : write(MOVE, kind, keys, document, version + 1, version);
    }

    private int write(String sql, String kind, Table.Keys keys, String document, long newVersion, long last)
            throws SQLException {
        return execute(
                sql,
                document,
                keys.owner(),
                keys.first(),
                keys.second(),
                keys.third(),
                endOf(keys),
                newVersion,
                kind,
                keys.id(),
                last);
    }

    private static long endOf(Table.Keys keys) {
        return keys.endsAt() == null ? NEVER : keys.endsAt().toEpochMilli();
    }

    void delete(String kind, String id) throws SQLException {
        execute(DELETE, kind, id);
    }

    /** Returns 0 if the row has another version by now, or none. */
    int delete(String kind, String id, long version) throws SQLException {
        return execute(DELETE_VERSION, kind, id, version);
    }

    void clear(String kind) throws SQLException {
        execute(CLEAR, kind);
    }

    void trim(Trim trim) throws SQLException {
        String kind = trim.table().name();
        execute(TRIM_OLD, kind, trim.endedBefore().toEpochMilli());
        execute(TRIM_MANY, kind, trim.now().toEpochMilli(), kind, trim.kept());
    }

    /** Makes the table, unless it is there. Returns the version of the one that is there. */
    int createSchema() throws SQLException {
        for (String statement : SCHEMA) {
            execute(statement);
        }
        try (ResultSet rows = query("SELECT version FROM sandbox_schema", List.of())) {
            if (rows.next()) {
                return rows.getInt(1);
            }
        }
        execute("INSERT INTO sandbox_schema (version) VALUES (?)", SCHEMA_VERSION);
        return SCHEMA_VERSION;
    }

    private static String condition(String kind, Query query, List<Object> values) {
        StringBuilder condition = new StringBuilder("kind = ?");
        values.add(kind);
        if (query.owner() != null) {
            condition.append(" AND owner = ?");
            values.add(query.owner());
        }
        if (query.key() != null && query.value() != null) {
            condition.append(
                    switch (query.key()) {
                        case FIRST -> " AND first_key = ?";
                        case SECOND -> " AND second_key = ?";
                        case THIRD -> " AND third_key = ?";
                    });
            values.add(query.value());
        }
        if (query.presentAt() != null) {
            condition.append(" AND ends_at > ?");
            values.add(query.presentAt().toEpochMilli());
        }
        return condition.toString();
    }

    private List<StoredRow> select(String condition, List<?> values) throws SQLException {
        String sql = "SELECT kind, id, version, document FROM sandbox_row WHERE " + condition;
        try (ResultSet rows = query(sql, values)) {
            List<StoredRow> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new StoredRow(rows.getString(1), rows.getString(2), rows.getLong(3), rows.getString(4)));
            }
            return found;
        }
    }

    private int execute(String sql, @Nullable Object... values) throws SQLException {
        return run(sql, Arrays.asList(values), PreparedStatement::executeUpdate);
    }

    private ResultSet query(String sql, List<?> values) throws SQLException {
        return run(sql, values, PreparedStatement::executeQuery);
    }

    private interface Execution<T> {

        T of(PreparedStatement statement) throws SQLException;
    }

    /** A statement that has failed is not used again: the driver of SQLite closes it. */
    private <T> T run(String sql, List<? extends @Nullable Object> values, Execution<T> execution) throws SQLException {
        try {
            return execution.of(bound(sql, values));
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
