package io.github.starrockssync.sandbox.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainArgumentsTest {

    private static final String SEPARATOR = " ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port 0",
                "--job-duration 300ms --port 80",
                "--port http",
                "--data-dir /var/lib/sandbox --host localhost --controls off",
                "--database-url jdbc:postgresql://host/db?user=ada&password=a=b"
            })
    void shouldReadWhatTheParserReadsWhenThereAreFlagsWithValues(String arguments) {
        String[] plain = arguments.split(SEPARATOR);
        assertThat(PlainArguments.read(plain)).isPresent().isEqualTo(parsed(plain));
    }

    @Test
    void shouldReadNothingWhenThereIsNothing() {
        assertThat(PlainArguments.read()).contains(Map.of()).isEqualTo(parsed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "--port",
                "--port=0",
                "--port 0 --port 1",
                "--port --help",
                "--prot 0",
                "--port 0 start",
                "--seed @file",
                "--host \"localhost\"",
                "-- --port",
                "--rate-limit -1"
            })
    void shouldLeaveEverythingElseToTheParser(String arguments) {
        assertThat(PlainArguments.read(arguments.split(SEPARATOR))).isEmpty();
    }

    @Test
    void shouldLeaveAnEmptyValueToTheParser() {
        assertThat(PlainArguments.read("--data-dir", "")).isEmpty();
    }

    private static Optional<Map<SandboxOption, String>> parsed(String... arguments) {
        return new CommandLineParser(new PrintWriter(new StringWriter())).read(arguments);
    }
}
