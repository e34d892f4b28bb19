package io.github.starrockssync.sandbox.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The SQL of the store, in what SQLite and PostgreSQL have in common: texts and integers. Not thread-safe. */
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

    /** Sets no indexed column, so that no index is written. */
    private static final String UPDATE =
            "UPDATE sandbox_row SET document = ?, ends_at = ?, version = ? WHERE kind = ? AND id = ? AND version = ?";

    private static final String DELETE = "DELETE FROM sandbox_row WHERE kind = ? AND id = ?";
    private static final String DELETE_VERSION = DELETE + " AND version = ?";
    private static final String CLEAR = "DELETE FROM sandbox_row WHERE kind = ?";
    private static final String TRIM_OLD = "DELETE FROM sandbox_row WHERE kind = ? AND ends_at <= ?";
    private static final String TRIM_MANY = "DELETE FROM sandbox_row WHERE kind = ? AND ends_at <= ? AND position <="
            + " (SELECT position FROM sandbox_row WHERE kind = ? ORDER BY position DESC LIMIT 1 OFFSET ?)";

    private static final long NEVER = Long.MAX_VALUE;

    private final StatementCache cache;

    Statements(Connection connection) {
        cache = new StatementCache(connection);
    }

    Connection connection() {
        return cache.connection();
    }

    /** A row as stored. */
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
        try (ResultSet rows = cache.query("SELECT COUNT(*) FROM sandbox_row WHERE " + condition, values)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Returns the rows of several kinds at one instant, as they are read by one statement. */
    List<StoredRow> all(List<String> kinds) throws SQLException {
        String places = String.join(", ", Collections.nCopies(kinds.size(), "?"));
        return select("kind IN (" + places + ") ORDER BY position", List.copyOf(kinds));
    }

    int insert(String kind, Table.Keys keys, String document, long position) throws SQLException {
        return write(INSERT, kind, keys, document, 0, position);
    }

    /** Returns 0 if the row no longer has the version that was read. */
    int update(String kind, SqlSnapshot.Read read, Table.Keys keys, String document) throws SQLException {
        long version = read.version();
        return read.keys().hasSameIndexes(keys)
                ? cache.execute(UPDATE, document, endOf(keys), version + 1, kind, keys.id(), version)
                : write(MOVE, kind, keys, document, version + 1, version);
    }

    private int write(String sql, String kind, Table.Keys keys, String document, long newVersion, long last)
            throws SQLException {
        return cache.execute(
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

    int delete(String kind, String id) throws SQLException {
        return cache.execute(DELETE, kind, id);
    }

    /** Returns 0 if the row no longer has that version. */
    int delete(String kind, String id, long version) throws SQLException {
        return cache.execute(DELETE_VERSION, kind, id, version);
    }

    void clear(String kind) throws SQLException {
        cache.execute(CLEAR, kind);
    }

    void trim(Change.Trim trim) throws SQLException {
        String kind = trim.table().name();
        cache.execute(TRIM_OLD, kind, trim.endedBefore().toEpochMilli());
        cache.execute(TRIM_MANY, kind, trim.now().toEpochMilli(), kind, trim.newest());
    }

    /** Creates the table if it does not exist. Returns its version. */
    int createSchema() throws SQLException {
        for (String statement : SCHEMA) {
            cache.execute(statement);
        }
        try (ResultSet rows = cache.query("SELECT version FROM sandbox_schema", List.of())) {
            if (rows.next()) {
                return rows.getInt(1);
            }
        }
        cache.execute("INSERT INTO sandbox_schema (version) VALUES (?)", SCHEMA_VERSION);
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
        try (ResultSet rows = cache.query(sql, values)) {
            List<StoredRow> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new StoredRow(rows.getString(1), rows.getString(2), rows.getLong(3), rows.getString(4)));
            }
            return found;
        }
    }
}
