package io.github.starrockssync.contract.environment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.sandbox.SharedSandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What {@code env} prints, evaluated by a real shell, is all that clients need. */
final class EnvironmentIT {

    private static final Path JAR =
            Path.of("../sandbox/target/starrocks-sync-sandbox.jar").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @TempDir
    private Path home;

    @Test
    void shouldBeEnoughForTheVendorsSdkOurClientAndCurl() throws Exception {
        sandbox.controls().freezeAt(Instant.now());
        Outcome outcome = shell("""
                eval "$("$JAVA" -jar "$JAR" env --url "$URL")"
                curl -sS -f -H "X-Auth-Token: $STARROCKS_SYNC_TOKEN" \\
                  "$STARROCKS_SYNC_ENDPOINT/v3/$STARROCKS_SYNC_PROJECT_ID/instances/$STARROCKS_SYNC_INSTANCE_ID/starrocks/databases/replication"
                echo
                "$JAVA" -Duser.home="$HOME" -cp "$CLASSES" io.github.starrockssync.contract.environment.EnvironmentCalls
                """);
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(outcome.output())
                .contains("\"task_name\":\"sync_sales\"")
                .contains("vendor: sync_sales")
                .contains("ours: sync_sales");
    }

    @Test
    void shouldTellWhereClientsLookUpTheirProject() throws Exception {
        sandbox.controls().freezeAt(Instant.now());
        Outcome outcome = shell("""
                eval "$("$JAVA" -jar "$JAR" env --url "$URL")"
                unset HUAWEICLOUD_SDK_PROJECT_ID
                "$JAVA" -Duser.home="$HOME" -cp "$CLASSES" io.github.starrockssync.contract.environment.EnvironmentCalls
                """);
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("vendor: sync_sales").contains("ours: sync_sales");
    }

    @Test
    void shouldNeedNoSandboxAndEndWithCode2WhenTheFormatIsUnknown() throws Exception {
        Outcome outcome = shell("\"$JAVA\" -jar \"$JAR\" env --format yaml");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.output()).startsWith("Invalid value 'yaml' of --format: must be shell or json\n");
    }

    private record Outcome(int exitCode, String output) {}

    private Outcome shell(String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of("sh", "-e"))
                .redirectInput(Files.writeString(home.resolve("script"), script).toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("HUAWEICLOUD_") || name.startsWith("HW_"));
        environment.putAll(Map.of(
                "JAVA", JAVA,
                "JAR", JAR.toString(),
                "URL", sandbox.uri().toString(),
                "CLASSES", System.getProperty("java.class.path"),
                "HOME", home.toString()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
