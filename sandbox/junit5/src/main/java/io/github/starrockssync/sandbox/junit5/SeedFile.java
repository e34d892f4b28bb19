package io.github.starrockssync.sandbox.junit5;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies a state from the class path to a file for the process of the sandbox. */
final class SeedFile {

    private SeedFile() {}

    /** Returns a copy that is deleted when this JVM exits. */
    static Path of(Class<?> testClass, String resource) {
        try (InputStream state = testClass.getResourceAsStream(resource)) {
            if (state == null) {
                throw new IllegalStateException("No resource " + resource + " for " + testClass.getName());
            }
            Path file = Files.createTempFile("starrocks-sync-seed", ".json");
            file.toFile().deleteOnExit();
            Files.copy(state, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
