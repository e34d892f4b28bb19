package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.sandbox.controls.generated.model.SandboxState;
import io.github.starrockssync.sandbox.store.Database;
import io.github.starrockssync.sandbox.store.StateStore;

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

    /** Gives an empty database the well-known state, as each start of a sandbox does. */
    public static void fill(Database database) {
        new StateStore(database).fillIfEmpty(wellKnown());
    }

    /** Gives a database the well-known state, whatever it holds. */
    public static void restore(Database database) {
        new StateStore(database).replace(wellKnown());
    }
}
