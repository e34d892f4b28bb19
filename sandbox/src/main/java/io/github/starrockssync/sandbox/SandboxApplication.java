package io.github.starrockssync.sandbox;

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

    SandboxApplication(Database database, WellKnownState state) {
        this.database = database;
        this.state = state;
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
        Config config = ConfigProvider.getConfig();
        System.out.println("Listening on http://" + config.getValue("quarkus.http.host", String.class) + ":"
                + config.getValue("quarkus.http.port", String.class));
        Quarkus.waitForExit();
        return 0;
    }
}
