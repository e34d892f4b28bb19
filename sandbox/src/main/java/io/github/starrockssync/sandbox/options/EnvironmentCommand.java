package io.github.starrockssync.sandbox.options;

import io.github.starrockssync.sandbox.environment.ClientEnvironment;
import io.github.starrockssync.sandbox.environment.EnvironmentFormat;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command {@code env}, which prints the environment variables of clients. Needs no running sandbox. */
final class EnvironmentCommand {

    static final String NAME = "env";

    private static final String URL = "--url";
    private static final String FORMAT = "--format";
    private static final String DEFAULT_URL = "http://127.0.0.1:8080";
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private EnvironmentCommand() {}

    static CommandSpec specification() {
        CommandSpec specification = CommandSpec.create().name(NAME).mixinStandardHelpOptions(true);
        specification
                .usageMessage()
                .description("Prints the environment variables with which clients call a sandbox, which need not run.");
        specification.addOption(OptionSpec.builder(URL)
                .type(String.class)
                .paramLabel("URL")
                .defaultValue(DEFAULT_URL)
                .description("URL of the sandbox. Default: " + DEFAULT_URL)
                .build());
        specification.addOption(OptionSpec.builder(FORMAT)
                .type(String.class)
                .paramLabel("shell|json")
                .defaultValue("shell")
                .description("Shell commands for eval, or a JSON object. Default: shell")
                .build());
        return specification;
    }

    /**
     * @throws InvalidOptionException if the value of an option is invalid
     */
    static String output(ParseResult parsed) {
        String format = parsed.matchedOptionValue(FORMAT, "shell");
        if (!List.of("shell", "json").contains(format)) {
            throw new InvalidOptionException("Invalid value '" + format + "' of --format: must be shell or json");
        }
        URI sandbox = sandbox(parsed.matchedOptionValue(URL, DEFAULT_URL));
        return EnvironmentFormat.valueOf(format.toUpperCase(Locale.ROOT)).write(ClientEnvironment.of(sandbox));
    }

    private static URI sandbox(String url) {
        try {
            URI given = new URI(url.replaceAll("/$", ""));
            URI plain = new URI(given.getScheme(), null, given.getHost(), given.getPort(), null, null, null);
            if (given.getHost() != null && SCHEMES.contains(given.getScheme()) && plain.equals(given)) {
                return plain;
            }
        } catch (URISyntaxException e) {
            // rejected below
        }
        throw new InvalidOptionException(
                "Invalid value of --url: must be http:// or https://, a host and perhaps a port");
    }
}
