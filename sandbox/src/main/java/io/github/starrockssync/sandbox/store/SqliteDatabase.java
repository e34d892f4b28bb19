package io.github.starrockssync.sandbox.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** A SQLite file in a directory that is locked for this process. One connection serves one thread at a time. */
final class SqliteDatabase implements SqlDatabase {

    private static final String FILE = "sandbox.db";
    private static final String LOCK = "sandbox.lock";

    private final Path directory;
    private final FileChannel inUse;
    private final Statements statements;
    private final ReentrantLock lock = new ReentrantLock();

    private SqliteDatabase(Path directory, FileChannel inUse, Connection connection) {
        this.directory = directory;
        this.inUse = inUse;
        this.statements = new Statements(connection);
    }

    /**
     * Opens the database of a directory, which is created if necessary.
     *
     * @param synced whether a commit waits for the disk, so that the change survives a power cut
     * @throws StoreUnavailableException if the directory is in use, or cannot be used
     */
    static SqliteDatabase open(Path directory, boolean synced) {
        FileChannel inUse = lock(directory);
        try {
            SQLiteConfig config = new SQLiteConfig();
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            // excludes other programs, with one lock instead of one for each transaction
            config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
            config.setSynchronous(synced ? SQLiteConfig.SynchronousMode.FULL : SQLiteConfig.SynchronousMode.NORMAL);
            Connection connection = config.createConnection("jdbc:sqlite:" + directory.resolve(FILE));
            return new SqliteDatabase(directory, inUse, connection);
        } catch (SQLException e) {
            close(inUse);
            throw StoreUnavailableException.because(
                    "--data-dir " + directory, kindOf(e), String.valueOf(e.getMessage()));
        }
    }

    private static FileChannel lock(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel file =
                    FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (file.tryLock() != null) {
                return file;
            }
            close(file);
        } catch (OverlappingFileLockException e) {
            throw inUse(directory);
        } catch (IOException e) {
            throw new StoreUnavailableException("--data-dir " + directory, "it must be a writable directory");
        }
        throw inUse(directory);
    }

    private static StoreUnavailableException inUse(Path directory) {
        return new StoreUnavailableException(
                "--data-dir " + directory, "another sandbox uses it; end that one, or choose another directory");
    }

    @Override
    public <T> T with(Work<T> work) throws SQLException {
        lock.lock();
        try {
            return work.run(statements);
        } finally {
            lock.unlock();
        }
    }

    /** Has no effect: there is no other connection. */
    @Override
    public void beforeWrites(Connection connection) {}

    @Override
    public int connections() {
        return SqlStore.DIRECTORY_CONNECTIONS;
    }

    @Override
    public SqlFailure classify(SQLException failure) {
        return kindOf(failure);
    }

    private static SqlFailure kindOf(SQLException failure) {
        return switch (SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xFF)) {
            case SQLITE_CONSTRAINT -> SqlFailure.CONFLICT;
            case SQLITE_BUSY,
                    SQLITE_LOCKED,
                    SQLITE_FULL,
                    SQLITE_IOERR,
                    SQLITE_READONLY,
                    SQLITE_CANTOPEN,
                    SQLITE_NOMEM -> SqlFailure.OUTAGE;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> SqlFailure.DAMAGE;
            default -> SqlFailure.OTHER;
        };
    }

    @Override
    public String option() {
        return "--data-dir " + directory;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            statements.connection().close();
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite cannot be closed", e);
        } finally {
            close(inUse);
            lock.unlock();
        }
    }

    private static void close(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new IllegalStateException("A lock file cannot be closed", e);
        }
    }
}
