package io.github.starrockssync.sandbox;

import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.sandbox.state.SeedException;
import io.github.starrockssync.sandbox.state.StartState;
import io.github.starrockssync.sandbox.state.StateDocuments;
import io.github.starrockssync.sandbox.state.StateJson;
import io.github.starrockssync.sandbox.store.HeapStore;
import io.github.starrockssync.sandbox.store.SqlStore;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.store.StoreUnavailableException;
import io.github.starrockssync.sandbox.store.StoredState;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Opens the state on a thread of its own: that takes as long as the start of the HTTP server, and neither needs the
 * other. Thread-safe.
 */
final class StateOpening {

    private final StateDocuments documents;
    private final StartState start;
    private final Store store;
    private final CompletableFuture<Boolean> filled;

    private StateOpening(SandboxOptions options) {
        documents = new StateDocuments(StateJson.settings(options.maxBodySize()));
        start = new StartState(documents, options.seed());
        CompletableFuture<Store> opening = CompletableFuture.supplyAsync(() -> open(options), StateOpening::run);
        store = new AwaitedStore(opening, connections(options));
        filled = opening.thenApply(opened -> new StoredState(opened).fillIfEmpty(start.get()));
    }

    /** Known before the store is open. */
    private static int connections(SandboxOptions options) {
        if (options.database().isPresent()) {
            return SqlStore.POSTGRES_CONNECTIONS;
        }
        return options.dataDirectory().isPresent() ? SqlStore.DIRECTORY_CONNECTIONS : 0;
    }

    /** A seed that cannot be read leaves no store behind. */
    private Store open(SandboxOptions options) {
        start.get();
        return options.database()
                .<Store>map(SqlStore::inPostgres)
                .or(() -> options.dataDirectory().map(directory -> SqlStore.inDirectory(directory, options.dataSync())))
                .orElseGet(HeapStore::new);
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

    /** Waits, when it is called, until it is open. */
    Store store() {
        return store;
    }

    StateDocuments documents() {
        return documents;
    }

    StartState start() {
        return start;
    }

    /**
     * Waits until the state is there.
     *
     * @return false if the store held a state before, which was left as it is
     * @throws SeedException if the seed cannot be read
     * @throws StoreUnavailableException if the store cannot be opened
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

    private static final class OfThisProcess {

        static final StateOpening OPENING =
                new StateOpening(SandboxOptions.of(System.getProperties(), System.getenv()));
    }
}
