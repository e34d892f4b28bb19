package io.github.starrockssync.sandbox;

import io.github.starrockssync.sandbox.store.WellKnownState;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.ConfigProvider;

/** Prepares the state, tells where the sandbox listens, and waits for the end. */
final class SandboxApplication implements QuarkusApplication {

    private final WellKnownState state;

    SandboxApplication(WellKnownState state) {
        this.state = state;
    }

    @Override
    public int run(String... arguments) {
        state.createIfAbsent();
        var config = ConfigProvider.getConfig();
        System.out.println("Listening on http://" + config.getValue("quarkus.http.host", String.class) + ":"
                + config.getValue("quarkus.http.port", String.class));
        Quarkus.waitForExit();
        return 0;
    }
}
