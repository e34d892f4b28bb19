package io.github.starrockssync.contract.tool;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry of the runnable jar. Exit codes: 0 all is well, 1 something is broken, 2 the input cannot be used. */
@Command(
        name = "java -jar starrocks-sync-contract-tests.jar",
        description = "Checks consumers and providers of the StarRocks data synchronization API.",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {VerifyPacts.class, VerifyProvider.class, CanIDeploy.class})
public final class ContractTool {

    private ContractTool() {}

    /**
     * Runs a command and ends the process.
     *
     * @param arguments the command and its options; {@code --help} lists them
     */
    public static void main(String[] arguments) {
        // pact-jvm tells its makers of each run, and slf4j every user that it has nowhere to log to, unless told not to
        System.setProperty("pact_do_not_track", "true");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        // REST Assured is Groovy, which looks up each call anew until it has been made this often, 10,000 times by
        // default
        System.setProperty("groovy.indy.optimize.threshold", "100");
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new ContractTool())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, given) -> refuse(e.getCommandLine(), e))
                .setExecutionExceptionHandler((e, command, given) -> refuse(command, e))
                .execute(arguments);
    }

    private static int refuse(CommandLine command, Exception reason) {
        String message = reason.getMessage() == null ? reason.toString() : reason.getMessage();
        String known = reason instanceof UnusableInputException || reason instanceof CommandLine.ParameterException
                ? message
                : reason.getClass().getSimpleName() + ": " + message;
        command.getErr().println(known.replaceAll("\\s*\\R\\s*", " "));
        command.getErr().println("Try --help.");
        return CommandLine.ExitCode.USAGE;
    }
}
