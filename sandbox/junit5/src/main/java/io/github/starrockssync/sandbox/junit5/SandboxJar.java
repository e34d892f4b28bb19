package io.github.starrockssync.sandbox.junit5;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The runnable jar as a file: the resource of this module, unpacked once for each JVM and deleted on its exit, or the file in the
 * system property {@code starrocks-sync.sandbox.jar}, because an archive of classes is valid for one file only.
 */
final class SandboxJar {

    private static final String PROPERTY = "starrocks-sync.sandbox.jar";
    private static final String RESOURCE = "starrocks-sync-sandbox.jar";

    private SandboxJar() {}

    static Path path() {
        String named = System.getProperty(PROPERTY);
        return named == null ? Unpacked.PATH : Path.of(named);
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
