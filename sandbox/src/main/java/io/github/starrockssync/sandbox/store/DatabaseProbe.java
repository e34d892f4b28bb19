package io.github.starrockssync.sandbox.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.JdbiException;

/** Finds out whether the database answers soon enough. Thread-safe. */
public final class DatabaseProbe {

    private final Database database;
    private final Duration patience;
    private CompletableFuture<Boolean> latest = CompletableFuture.completedFuture(false);

    /**
     * @param patience how long to wait for the database
     */
    public DatabaseProbe(Database database, Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /** Whether the schema is there and can be read; changes nothing, and takes no longer than the patience lasts. */
    public boolean answers() {
        try {
            return current().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** While one attempt hangs nobody starts another, so that a hanging database costs one thread and one connection. */
    private synchronized CompletableFuture<Boolean> current() {
        if (latest.isDone()) {
            latest = CompletableFuture.supplyAsync(this::canBeRead, DatabaseProbe::runAside);
        }
        return latest;
    }

    private static void runAside(Runnable attempt) {
        Thread thread = new Thread(attempt, "database probe");
        thread.setDaemon(true);
        thread.start();
    }

    private boolean canBeRead() {
        try {
            return database.jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT 1 FROM sandbox_clock WHERE id = 1")
                            .mapTo(Integer.class)
                            .findOne()
                            .isPresent());
        } catch (JdbiException e) {
            return false;
        }
    }
}
