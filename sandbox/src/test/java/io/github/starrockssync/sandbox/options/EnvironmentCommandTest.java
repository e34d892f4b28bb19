package io.github.starrockssync.sandbox.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvironmentCommandTest {

    private final StringWriter printed = new StringWriter();
    private final CommandLineOptions unit =
            new CommandLineOptions(new Properties(), Map.of(), new PrintWriter(printed));

    @Test
    void shouldPrintCommandsForAShellWhenNothingElseIsAsked() {
        assertThat(unit.apply("env")).isFalse();
        assertThat(printed.toString().lines())
                .allMatch(line -> line.matches("export [A-Z0-9_]+='[^']+'"))
                .contains("export HUAWEICLOUD_SDK_AK='SANDBOXACCESSKEY'")
                .contains("export HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_4='http://127.0.0.1:8080'")
                .contains("export HW_AUTH_URL='http://127.0.0.1:8080/v3'");
    }

    @Test
    void shouldPrintTheSameAsAnObject() throws IOException {
        unit.apply("env", "--url", "https://localhost:8443/", "--format", "json");
        JsonNode variables = new JsonMapper().readTree(printed.toString());
        assertThat(variables.path("HW_SECRET_KEY").asText()).isEqualTo("sandbox-secret-access-key");
        assertThat(variables.path("STARROCKS_SYNC_ENDPOINT").asText()).isEqualTo("https://localhost:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8080",
                "ftp://localhost",
                "http://",
                "http://localhost/v3",
                "http://localhost?a",
                "http://ada:secret@localhost",
                "http://local host",
                "http://localhost'; rm -rf /"
            })
    void shouldNameTheRuleWhenTheUrlIsNotThatOfASandbox(String url) {
        assertThatThrownBy(() -> unit.apply("env", "--url", url))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("of --url: must be http:// or https://")
                .hasMessageNotContaining("secret");
        assertThat(printed.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--format yaml, of --format: must be shell or json",
        "--port 80, Unknown",
        "--url, --url",
        "more, Unknown argument: more"
    })
    void shouldNameWhatIsWrongWithOtherOptions(String arguments, String message) {
        assertThatThrownBy(() -> unit.apply(("env " + arguments).split(" ")))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining(message);
    }

    @Test
    void shouldRefuseOptionsOfTheSandboxItself() {
        assertThatThrownBy(() -> unit.apply("--port", "80", "env"))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("env takes only its own options");
    }

    @Test
    void shouldBePartOfTheHelpAndHaveItsOwn() {
        unit.apply("--help");
        assertThat(printed.toString()).contains("env");
        unit.apply("env", "--help");
        assertThat(printed.toString()).contains("--url", "--format", "shell|json");
    }
}
