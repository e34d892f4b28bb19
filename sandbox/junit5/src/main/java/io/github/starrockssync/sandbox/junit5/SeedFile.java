package io.github.starrockssync.sandbox.junit5;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A state on the class path as a file that the process of the sandbox can read. */
final class SeedFile {

    private SeedFile() {}

    /** A copy, which is deleted with this JVM. */
    static Path of(Class<?> neighbour, String resource) {
        try (InputStream state = neighbour.getResourceAsStream(resource)) {
            if (state == null) {
                throw new IllegalStateException("No resource " + resource + " for " + neighbour.getName());
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
