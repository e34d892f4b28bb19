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

/** Waits for the state, tells where the sandbox listens, and waits for the end. */
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
                opening.start().seed().ifPresent(SandboxApplication::tellThatStateIsKept);
            }
        } catch (SeedException | StoreUnavailableException e) {
            System.err.println(e.getMessage());
            return Sandbox.EXIT_CODE_OF_FAILED_START;
        }
        readiness.started();
        tellWhereItListens();
        Quarkus.waitForExit();
        return 0;
    }

    private void tellWhereItListens() {
        Config config = ConfigProvider.getConfig();
        String host = config.getValue("quarkus.http.host", String.class);
        int port = config.getValue("quarkus.http.port", Integer.class);
        System.out.println("Listening on " + new Address(Address.HTTP, host, port).url());
        options.https().ifPresent(https -> {
            int httpsPort = config.getValue("quarkus.http.ssl-port", Integer.class);
            System.out.println("Listening on " + new Address(Address.HTTPS, host, httpsPort).url());
            if (https.given().isEmpty()) {
                System.out.println("Authority of its certificate: " + https.authority());
            }
        });
    }

    private static void tellThatStateIsKept(Path seed) {
        LOGGER.log(Level.WARNING, "The database holds a state, which is kept. A reset goes back to {0}.", seed);
    }
}
