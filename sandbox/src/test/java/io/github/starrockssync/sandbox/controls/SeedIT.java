package io.github.starrockssync.sandbox.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.SandboxCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start from a file, with the runnable jar. */
final class SeedIT {

    private static final String SEED =
            "{\"format\":1,\"projects\":[{\"id\":\"" + RunningSandbox.PROJECT + "\",\"tokens\":[\"%s\"]}]}";

    @TempDir
    private Path directory;

    @Test
    void shouldStartFromTheSeedOnceAndGoBackToItWhenReset() throws Exception {
        String seed = seed(SEED.formatted("seed-token"));
        try (RunningSandbox sandbox = new RunningSandbox("--seed", seed, "--data-dir", data())) {
            assertThat(sandbox.get("/_sandbox/state").body()).contains("seed-token");
            sandbox.send("PUT", "/_sandbox/state", SEED.formatted("imported-token"));
        }
        try (RunningSandbox sandbox = new RunningSandbox("--seed", seed, "--data-dir", data())) {
            assertThat(sandbox.get("/_sandbox/state").body())
                    .contains("imported-token")
                    .doesNotContain("seed-token");
            sandbox.send("POST", "/_sandbox/reset", "");
            assertThat(sandbox.get("/_sandbox/state").body()).contains("seed-token");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "format":1 | "format":1;            | $.format: is not valid JSON (line 1, column 12)
            "format":1 | "format":2             | $.format: must be at most 1
            ["x"]      | ["x","x"]              | $.projects[0].tokens[1]: is the same as $.projects[0].tokens[0]
            """)
    void shouldEndWithOneLineWhenTheSeedBreaksARule(String text, String replacement, String finding) throws Exception {
        String seed = seed(SEED.formatted("x").replace(text, replacement));
        assertFails(seed, "Cannot start from --seed " + seed + ": " + finding);
    }

    @Test
    void shouldLeaveTheDatabaseEmptyForAnotherSeedWhenThereIsNone() throws Exception {
        String missing = directory.resolve("missing.json").toString();
        assertFails(missing, "Cannot start from --seed " + missing + ": does not exist");
        String seed = seed(SEED.formatted("seed-token"));
        try (RunningSandbox sandbox = new RunningSandbox("--seed", seed, "--data-dir", data())) {
            assertThat(sandbox.get("/_sandbox/state").body()).contains("seed-token");
        }
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private void assertFails(String seed, String message) throws Exception {
        Process process = new ProcessBuilder(SandboxCommand.of("--port", "0", "--seed", seed, "--data-dir", data()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(errors).isEqualTo(message + System.lineSeparator());
        assertThat(process.waitFor()).isOne();
    }

    private String seed(String json) throws IOException {
        return Files.writeString(directory.resolve("seed.json"), json).toString();
    }
}
