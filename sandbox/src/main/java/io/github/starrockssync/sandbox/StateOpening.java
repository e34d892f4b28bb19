package io.github.starrockssync.sandbox;

import io.github.starrockssync.sandbox.controls.ActiveFault;
import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.sandbox.state.SeedException;
import io.github.starrockssync.sandbox.state.StartState;
import io.github.starrockssync.sandbox.state.StateDocuments;
import io.github.starrockssync.sandbox.state.StateJson;
import io.github.starrockssync.sandbox.state.StateStore;
import io.github.starrockssync.sandbox.store.HeapStore;
import io.github.starrockssync.sandbox.store.SqlStore;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.store.StoreUnavailableException;
import io.github.starrockssync.sandbox.store.Table;
import io.github.starrockssync.sandbox.time.ClockSetting;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Opens the store on its own thread, in parallel with the start of the HTTP server, which takes as long. Thread-safe. */
final class StateOpening {

    /** Nearly every call reads both. */
    private static final List<Table<?>> READ_TOGETHER = List.of(ClockSetting.TABLE, ActiveFault.TABLE);

    private final StateDocuments documents;
    private final StartState start;
    private final Store store;
    private final CompletableFuture<Boolean> filled;

    private StateOpening(SandboxOptions options) {
        documents = new StateDocuments(StateJson.settings(options.maxBodySize()));
        start = new StartState(documents, options.seed());
        CompletableFuture<Store> opening = CompletableFuture.supplyAsync(() -> open(options), StateOpening::run);
        store = new AwaitedStore(opening, connections(options));
        filled = opening.thenApply(opened -> new StateStore(opened).fillIfEmpty(start.get()));
    }

    /** Known before the store is open. */
    private static int connections(SandboxOptions options) {
        if (options.database().isPresent()) {
            return SqlStore.POSTGRES_CONNECTIONS;
        }
        return options.dataDirectory().isPresent() ? SqlStore.DIRECTORY_CONNECTIONS : 0;
    }

    /** Reads the seed first, so that an invalid one leaves no database behind. */
    private Store open(SandboxOptions options) {
        start.get();
        return options.database()
                .<Store>map(location -> SqlStore.inPostgres(location, READ_TOGETHER))
                .or(() -> options.dataDirectory()
                        .map(directory -> SqlStore.inDirectory(directory, options.dataSync(), READ_TOGETHER)))
                .orElseGet(HeapStore::new);
    }

    /** Returns the singleton of this process, with the process's options. The first call starts to open the store. */
    static StateOpening ofThisProcess() {
        return OfThisProcess.OPENING;
    }

    /** Uses a daemon thread, so that a process that cannot start for another reason exits. */
    private static void run(Runnable work) {
        Thread thread = new Thread(work, "state-opening");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns a store whose calls block until it is open. */
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
     * Waits until the store is open and contains a state.
     *
     * @return false if the store contained a state before, which is not changed
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
