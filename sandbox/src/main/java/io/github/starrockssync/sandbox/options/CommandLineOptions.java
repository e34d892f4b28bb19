package io.github.starrockssync.sandbox.options;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Carries the command line over into the system properties, from which the server is configured. An option that is not
 * on the command line is taken from its system property, else from its environment variable.
 */
public final class CommandLineOptions {

    private final Properties properties;
    private final Map<String, String> environment;
    private final CommandLine commandLine;

    /**
     * @param properties read for options, and filled with the value of every option
     * @param out where help and version are printed
     */
    public CommandLineOptions(Properties properties, Map<String, String> environment, PrintWriter out) {
        this.properties = properties;
        this.environment = environment;
        this.commandLine = new CommandLine(specification()).setOut(out).setUsageHelpWidth(110);
    }

    /**
     * @return whether the sandbox shall start; if not, help or version were asked for and have been printed
     * @throws InvalidOptionException if an option does not exist, its value breaks a rule or it excludes another
     */
    public boolean apply(String... arguments) {
        ParseResult parsed = parse(arguments);
        if (CommandLine.executeHelpRequest(parsed) != null) {
            return false;
        }
        for (SandboxOption option : SandboxOption.values()) {
            String value = parsed.matchedOptionValue(option.flag(), option.configured(properties, environment));
            option.parse(value);
            properties.setProperty(option.property(), value);
        }
        SandboxOptions.of(properties, environment);
        return true;
    }

    private ParseResult parse(String... arguments) {
        try {
            return commandLine.parseArgs(arguments);
        } catch (UnmatchedArgumentException e) {
            // a mistyped flag may come with a password: name the flag only
            throw new InvalidOptionException(
                    "Unknown argument: " + e.getUnmatched().get(0).split("=")[0]);
        } catch (ParameterException e) {
            throw new InvalidOptionException(e.getMessage());
        }
    }

    private static CommandSpec specification() {
        CommandSpec specification = CommandSpec.create()
                .name("java -jar starrocks-sync-sandbox.jar")
                .version("starrocks-sync-sandbox " + version());
        specification
                .usageMessage()
                .description("Serves the StarRocks data synchronization API from a state of its own.")
                .footer("", "A flag wins over its system property, which wins over its environment variable.");
        for (SandboxOption option : SandboxOption.values()) {
            specification.addOption(optionSpec(option));
        }
        specification.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build());
        specification.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
        return specification;
    }

    private static OptionSpec optionSpec(SandboxOption option) {
        return OptionSpec.builder(option.flag())
                .type(String.class)
                .paramLabel(option.valueLabel())
                .description(
                        option.description()
                                + (option.defaultValue().isEmpty() ? "" : " Default: " + option.defaultValue()),
                        "-D" + option.property() + ", " + option.environmentVariable())
                .build();
    }

    private static String version() {
        String version = CommandLineOptions.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }
}
