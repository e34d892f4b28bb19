package io.github.starrockssync.contract.tool;

import io.github.starrockssync.contract.http.InvalidInputException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The entry of the runnable jar. Exit codes: 0 satisfied, 1 violated, 2 invalid input, 3 failure of the verifier itself, with
 * a stack trace.
 */
@Command(
        name = "java -jar starrocks-sync-verifier.jar",
        description = "Verifies consumers and providers of the StarRocks data synchronization API.",
        mixinStandardHelpOptions = true,
        versionProvider = VerifierVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {VerifyProvider.class, VerifyPacts.class, CheckSpecChange.class, Probe.class})
public final class Verifier {

    private static final int INTERNAL_FAILURE = 3;

    private Verifier() {}

    /** Runs a command and ends the process. */
    public static void main(String[] arguments) {
        // slf4j tells every user that it has nowhere to log to, unless told not to
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        // recorded requests are sent with all of their headers
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        // only this console is absent when the output is not a terminal
        System.setProperty("jdk.console", "java.base");
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Verifier())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, given) -> refuse(e.getCommandLine(), e))
                .setExecutionExceptionHandler((e, command, given) -> refuse(command, e))
                .execute(arguments);
    }

    static Progress progress(CommandSpec command, int total) {
        return new Progress(command.commandLine().getErr(), System.console() != null, total);
    }

    private static int refuse(CommandLine command, Exception reason) {
        if (!(reason instanceof InvalidInputException) && !(reason instanceof CommandLine.ParameterException)) {
            reason.printStackTrace(command.getErr());
            return INTERNAL_FAILURE;
        }
        String message = String.valueOf(reason.getMessage()).replaceAll("\\s*\\R\\s*", " ");
        command.getErr().println(message + " (--help lists the options)");
        return CommandLine.ExitCode.USAGE;
    }
}
