package io.github.starrockssync.sandbox.options;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Sets the system properties that configure the server from the command line. An option that is not on the command line is read
 * from its system property, or else from its environment variable.
 */
public final class CommandLineOptions {

    private final Properties properties;
    private final Map<String, String> environment;
    private final PrintWriter out;

    /**
     * @param properties source and target of options
     * @param out where help and version are printed
     */
    public CommandLineOptions(Properties properties, Map<String, String> environment, PrintWriter out) {
        this.properties = properties;
        this.environment = environment;
        this.out = out;
    }

    /**
     * @return whether to start the sandbox; if not, the requested output was printed
     * @throws InvalidOptionException if an option does not exist, is invalid or excludes another
     */
    public boolean apply(String... arguments) {
        Optional<Map<SandboxOption, String>> values =
                PlainArguments.read(arguments).or(() -> new CommandLineParser(out).read(arguments));
        values.ifPresent(this::apply);
        return values.isPresent();
    }

    private void apply(Map<SandboxOption, String> values) {
        for (SandboxOption option : SandboxOption.values()) {
            String given = values.get(option);
            String value = given == null ? option.configured(properties, environment) : given;
            option.parse(value);
            properties.setProperty(option.property(), value);
        }
        SandboxOptions.of(properties, environment);
    }
}
