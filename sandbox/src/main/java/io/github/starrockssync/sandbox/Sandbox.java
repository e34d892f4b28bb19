package io.github.starrockssync.sandbox;

import io.github.starrockssync.sandbox.options.CommandLineOptions;
import io.github.starrockssync.sandbox.options.InvalidOptionException;
import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.sandbox.store.Database;
import io.github.starrockssync.sandbox.store.DatabaseUnavailableException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;

/** Reads the command line, opens the database and starts the server. */
@QuarkusMain
public final class Sandbox {

    private static final int EXIT_CODE_OF_FAILED_START = 1;
    private static final int EXIT_CODE_OF_WRONG_USAGE = 2;

    private Sandbox() {}

    public static void main(String[] arguments) {
        try {
            if (commandLine().apply(arguments)) {
                run(SandboxOptions.of(System.getProperties(), System.getenv()));
            }
        } catch (InvalidOptionException e) {
            fail(e.getMessage() + System.lineSeparator() + "Try --help.", EXIT_CODE_OF_WRONG_USAGE);
        } catch (DatabaseUnavailableException e) {
            fail(e.getMessage(), EXIT_CODE_OF_FAILED_START);
        }
    }

    private static CommandLineOptions commandLine() {
        return new CommandLineOptions(System.getProperties(), System.getenv(), new PrintWriter(System.out, true));
    }

    /** Opens the database first, so that a person who gave a wrong directory is told before anything starts. */
    private static void run(SandboxOptions options) {
        Database database = options.dataDirectory().map(Database::inDirectory).orElseGet(Database::inMemory);
        SandboxWiring.prepare(options, database);
        Quarkus.run(SandboxApplication.class);
    }

    private static void fail(String message, int exitCode) {
        System.err.println(message);
        System.exit(exitCode);
    }
}
