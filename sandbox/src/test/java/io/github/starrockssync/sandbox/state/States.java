package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.sandbox.controls.model.SandboxState;
import io.github.starrockssync.sandbox.store.Store;

/** States for tests. */
public final class States {

    static final int MOST_BYTES = 1024 * 1024;

    private static final StateDocuments DOCUMENTS = new StateDocuments(StateJson.settings(MOST_BYTES));

    private States() {}

    public static StateDocuments documents() {
        return DOCUMENTS;
    }

    public static SandboxState wellKnown() {
        return DOCUMENTS.wellKnown();
    }

    /** Gives an empty store the well-known state, as each start of a sandbox does. */
    public static void fill(Store store) {
        new StateStore(store).fillIfEmpty(wellKnown());
    }

    /** Gives a store the well-known state, whatever it holds. */
    public static void restore(Store store) {
        new StateStore(store).replace(wellKnown());
    }
}
