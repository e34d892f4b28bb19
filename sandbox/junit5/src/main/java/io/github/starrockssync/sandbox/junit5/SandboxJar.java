package io.github.starrockssync.sandbox.junit5;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The runnable jar that this module carries, as a file: unpacked once for each JVM, and deleted with it. */
final class SandboxJar {

    private static final String RESOURCE = "starrocks-sync-sandbox.jar";

    private SandboxJar() {}

    static Path path() {
        return Unpacked.PATH;
    }

    private static final class Unpacked {

        static final Path PATH = unpack();

        private static Path unpack() {
            try (InputStream jar = SandboxJar.class.getResourceAsStream(RESOURCE)) {
                if (jar == null) {
                    throw new IllegalStateException("No " + RESOURCE + " beside " + SandboxJar.class.getName());
                }
                Path file = Files.createTempFile("starrocks-sync-sandbox", ".jar");
                file.toFile().deleteOnExit();
                Files.copy(jar, file, StandardCopyOption.REPLACE_EXISTING);
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
