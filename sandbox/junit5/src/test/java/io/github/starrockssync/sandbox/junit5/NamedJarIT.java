package io.github.starrockssync.sandbox.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox from the jar that a system property names. */
final class NamedJarIT {

    private static final String PROPERTY = "starrocks-sync.sandbox.jar";

    @TempDir
    private Path directory;

    @AfterEach
    void forgetTheName() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void shouldStartWhenTheArchiveIsOfAnotherJar() throws IOException {
        Path jar = Files.copy(SandboxJar.path(), directory.resolve("sandbox.jar"));
        Files.writeString(directory.resolve("sandbox.jsa"), "not an archive");
        Files.writeString(directory.resolve("sandbox.aot"), "not a cache");
        System.setProperty(PROPERTY, jar.toString());

        try (SandboxProcess sandbox = SandboxProcess.start()) {
            assertThat(sandbox.uri().getPort()).isPositive();
        }
    }
}
