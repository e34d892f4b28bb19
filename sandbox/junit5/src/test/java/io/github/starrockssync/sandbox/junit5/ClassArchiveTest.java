package io.github.starrockssync.sandbox.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassArchiveTest {

    @TempDir
    private Path directory;

    @Test
    void shouldUseTheArchiveOfThisJavaWhenItIsBesideTheJar() throws IOException {
        Path shared = Files.createFile(directory.resolve("sandbox.jsa"));
        Path cache = Files.createFile(directory.resolve("sandbox.aot"));

        assertThat(ClassArchive.optionsFor(jar(), 17)).contains("-XX:SharedArchiveFile=" + shared);
        assertThat(ClassArchive.optionsFor(jar(), 25)).contains("-XX:AOTCache=" + cache);
    }

    @Test
    void shouldStartAsAnyJarWhenThereIsNoArchive() throws IOException {
        Files.createFile(directory.resolve("sandbox.jsa"));

        assertThat(ClassArchive.optionsFor(jar(), 25)).isEmpty();
    }

    private Path jar() {
        return directory.resolve("sandbox.jar");
    }
}
