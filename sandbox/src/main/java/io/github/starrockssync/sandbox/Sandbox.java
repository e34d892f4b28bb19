package io.github.starrockssync.sandbox;

import io.github.starrockssync.sandbox.http.ServerOptions;
import io.github.starrockssync.sandbox.options.CommandLineOptions;
import io.github.starrockssync.sandbox.options.InvalidOptionException;
import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.logging.LogManager;

/** Reads the command line and starts the server. */
@QuarkusMain
public final class Sandbox {

    static final int EXIT_CODE_FAILED_START = 1;

    private static final int EXIT_CODE_INVALID_OPTION = 2;

    private Sandbox() {}

    public static void main(String[] arguments) {
        useLogManagerOfQuarkus();
        var options =
                new CommandLineOptions(System.getProperties(), System.getenv(), new PrintWriter(System.out, true));
        try {
            if (options.apply(arguments)) {
                String host = System.getProperty("sandbox.host");
                requireFree(new Address(Address.HTTP, host, Integer.parseInt(System.getProperty("sandbox.port"))));
                SandboxOptions.of(System.getProperties(), System.getenv())
                        .https()
                        .ifPresent(https -> {
                            requireFree(new Address(Address.HTTPS, host, https.port()));
                            ServerOptions.serveHttps(https.port(), https.certificate(Instant.now()));
                        });
                ServerOptions.leaveTargetsToFilter();
                StateOpening.ofThisProcess();
                Quarkus.run(SandboxApplication.class);
            }
        } catch (InvalidOptionException e) {
            System.err.println(e.getMessage());
            System.err.println("Try --help.");
            System.exit(EXIT_CODE_INVALID_OPTION);
        }
    }

    private static void requireFree(Address address) {
        address.problem().ifPresent(problem -> {
            System.err.println(problem);
            System.exit(EXIT_CODE_FAILED_START);
        });
    }

    /** Sets the log manager before anything logs: database drivers and the PEM reader do so before Quarkus starts. */
    private static void useLogManagerOfQuarkus() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        // initializes it while there is one thread: two could deadlock
        LogManager.getLogManager();
    }
}
