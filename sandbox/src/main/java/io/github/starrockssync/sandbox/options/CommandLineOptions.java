package io.github.starrockssync.sandbox.options;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Carries the command line over into the system properties, from which the server is configured. An option that is not
 * on the command line is taken from its system property, else from its environment variable.
 */
public final class CommandLineOptions {

    private final Properties properties;
    private final Map<String, String> environment;
    private final PrintWriter out;

    /**
     * @param properties read for options, and filled with the value of every option
     * @param out where help and version are printed
     */
    public CommandLineOptions(Properties properties, Map<String, String> environment, PrintWriter out) {
        this.properties = properties;
        this.environment = environment;
        this.out = out;
    }

    /**
     * @return whether the sandbox shall start; if not, what was asked for instead has been printed
     * @throws InvalidOptionException if an option does not exist, its value breaks a rule or it excludes another
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
