package io.github.starrockssync.sandbox;

import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.sandbox.state.SeedException;
import io.github.starrockssync.sandbox.state.StartState;
import io.github.starrockssync.sandbox.state.StateDocuments;
import io.github.starrockssync.sandbox.state.StateJson;
import io.github.starrockssync.sandbox.store.Database;
import io.github.starrockssync.sandbox.store.DatabaseUnavailableException;
import io.github.starrockssync.sandbox.store.StateStore;
import io.github.starrockssync.sandbox.thread.RevisionOfCall;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Opens the state on a thread of its own: that takes as long as the start of the HTTP server, and neither needs the
 * other. Thread-safe.
 */
final class StateOpening {

    private final CompletableFuture<Parts> parts;
    private final CompletableFuture<Boolean> filled;

    private StateOpening(SandboxOptions options) {
        parts = CompletableFuture.supplyAsync(() -> Parts.of(options), StateOpening::run);
        filled = parts.thenApplyAsync(Parts::open, StateOpening::run);
    }

    /** The one of this process, with the options that it was started with. The first who asks begins it. */
    static StateOpening ofThisProcess() {
        return OfThisProcess.OPENING;
    }

    /** Does not keep a process from its end that cannot start for another reason. */
    private static void run(Runnable work) {
        Thread thread = new Thread(work, "state-opening");
        thread.setDaemon(true);
        thread.start();
    }

    /** Perhaps not open yet. */
    Database database() {
        return parts.join().database();
    }

    StateDocuments documents() {
        return parts.join().documents();
    }

    StartState start() {
        return parts.join().start();
    }

    /**
     * Waits until the state is there.
     *
     * @return false if the database held a state before, which was left as it is
     * @throws SeedException if the seed cannot be read
     * @throws DatabaseUnavailableException if the database cannot be opened
     */
    boolean await() {
        try {
            return filled.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    private record Parts(Database database, StateDocuments documents, StartState start) {

        static Parts of(SandboxOptions options) {
            Database database = options.database()
                    .map(location -> Database.inPostgres(location, new RevisionOfCall()))
                    .or(() -> options.dataDirectory().map(Database::inDirectory))
                    .orElseGet(Database::inMemory);
            StateDocuments documents = new StateDocuments(StateJson.settings(options.maxBodySize()));
            return new Parts(database, documents, new StartState(documents, options.seed()));
        }

        boolean open() {
            start.get();
            database.open();
            return new StateStore(database).fillIfEmpty(start.get());
        }
    }

    private static final class OfThisProcess {

        static final StateOpening OPENING =
                new StateOpening(SandboxOptions.of(System.getProperties(), System.getenv()));
    }
}
