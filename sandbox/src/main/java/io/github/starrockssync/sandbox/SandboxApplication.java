package io.github.starrockssync.sandbox;

import io.github.starrockssync.sandbox.controls.Readiness;
import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.sandbox.state.SeedException;
import io.github.starrockssync.sandbox.store.StoreUnavailableException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Waits for the state, prints the address, and runs until it is stopped. */
final class SandboxApplication implements QuarkusApplication {

    private static final System.Logger LOGGER = System.getLogger(SandboxApplication.class.getName());

    private final StateOpening opening;
    private final Readiness readiness;
    private final SandboxOptions options;

    SandboxApplication(StateOpening opening, Readiness readiness, SandboxOptions options) {
        this.opening = opening;
        this.readiness = readiness;
        this.options = options;
    }

    @Override
    public int run(String... arguments) {
        try {
            if (!opening.await()) {
                opening.start().seed().ifPresent(SandboxApplication::warnThatSeedIsIgnored);
            }
        } catch (SeedException | StoreUnavailableException e) {
            System.err.println(e.getMessage());
            return Sandbox.EXIT_CODE_FAILED_START;
        }
        readiness.started();
        printAddress();
        Quarkus.waitForExit();
        return 0;
    }

    private void printAddress() {
        Config config = ConfigProvider.getConfig();
        String host = config.getValue("quarkus.http.host", String.class);
        int port = config.getValue("quarkus.http.port", Integer.class);
        System.out.println("Listening on " + new Address(Address.HTTP, host, port).url());
        options.https().ifPresent(https -> {
            int httpsPort = config.getValue("quarkus.http.ssl-port", Integer.class);
            System.out.println("Listening on " + new Address(Address.HTTPS, host, httpsPort).url());
            if (https.given().isEmpty()) {
                System.out.println("CA certificate: " + https.authority());
            }
        });
    }

    private static void warnThatSeedIsIgnored(Path seed) {
        LOGGER.log(
                Level.WARNING,
                "The database contains a state, so that the seed is not loaded. A reset restores {0}.",
                seed);
    }
}
