package io.github.starrockssync.sandbox.options;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses any command line, and prints help, version or environment. */
final class CommandLineParser {

    private final CommandLine commandLine;

    /**
     * @param out where help and version are printed
     */
    CommandLineParser(PrintWriter out) {
        this.commandLine = new CommandLine(specification()).setOut(out).setUsageHelpWidth(110);
    }

    /**
     * @return the value of each given flag; empty if help, version or environment were requested and printed
     * @throws InvalidOptionException if an option does not exist, is repeated or has no value
     */
    Optional<Map<SandboxOption, String>> read(String... arguments) {
        ParseResult parsed = parse(arguments);
        if (CommandLine.executeHelpRequest(parsed) != null) {
            return Optional.empty();
        }
        if (parsed.hasSubcommand()) {
            commandLine.getOut().print(environment(parsed));
            commandLine.getOut().flush();
            return Optional.empty();
        }
        Map<SandboxOption, String> values = new EnumMap<>(SandboxOption.class);
        for (SandboxOption option : SandboxOption.values()) {
            if (parsed.hasMatchedOption(option.flag())) {
                values.put(option, parsed.matchedOptionValue(option.flag(), ""));
            }
        }
        return Optional.of(values);
    }

    private static String environment(ParseResult parsed) {
        if (!parsed.matchedOptions().isEmpty()) {
            throw new InvalidOptionException(EnvironmentCommand.NAME + " takes only its own options, which follow it");
        }
        return EnvironmentCommand.output(parsed.subcommand());
    }

    private ParseResult parse(String... arguments) {
        try {
            return commandLine.parseArgs(arguments);
        } catch (UnmatchedArgumentException e) {
            // names only the flag, because a mistyped one may have a password
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
                .description("A stateful test server for the StarRocks data synchronization API.")
                .footer("", "A flag wins over its system property, which wins over its environment variable.");
        for (SandboxOption option : SandboxOption.values()) {
            specification.addOption(optionSpec(option));
        }
        specification.addSubcommand(EnvironmentCommand.NAME, EnvironmentCommand.specification());
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
