package io.github.starrockssync.sandbox;

import io.github.starrockssync.sandbox.controls.Readiness;
import io.github.starrockssync.sandbox.store.Database;
import io.github.starrockssync.sandbox.store.DatabaseUnavailableException;
import io.github.starrockssync.sandbox.store.WellKnownState;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Opens the state, tells where the sandbox listens, and waits for the end. */
final class SandboxApplication implements QuarkusApplication {

    private static final int EXIT_CODE_OF_FAILED_START = 1;

    private final Database database;
    private final WellKnownState state;
    private final Readiness readiness;

    SandboxApplication(Database database, WellKnownState state, Readiness readiness) {
        this.database = database;
        this.state = state;
        this.readiness = readiness;
    }

    @Override
    public int run(String... arguments) {
        try {
            database.open();
        } catch (DatabaseUnavailableException e) {
            System.err.println(e.getMessage());
            return EXIT_CODE_OF_FAILED_START;
        }
        state.createIfAbsent();
        readiness.started();
        Config config = ConfigProvider.getConfig();
        System.out.println("Listening on http://" + config.getValue("quarkus.http.host", String.class) + ":"
                + config.getValue("quarkus.http.port", String.class));
        Quarkus.waitForExit();
        return 0;
    }
}
