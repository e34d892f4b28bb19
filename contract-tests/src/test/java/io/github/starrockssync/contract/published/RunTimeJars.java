package io.github.starrockssync.contract.published;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that a built project needs at run time, as Maven wrote them into its manifest. */
record RunTimeJars(List<Path> files) {

    static RunTimeJars of(Path jar, Path localRepository) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String classPath = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return new RunTimeJars(Arrays.stream(classPath.split(" "))
                    .map(localRepository::resolve)
                    .toList());
        }
    }

    List<String> names() {
        return files.stream()
                .map(file -> file.getFileName().toString())
                .sorted()
                .toList();
    }

    long bytes() {
        return files.stream().mapToLong(RunTimeJars::size).sum();
    }

    /** The same with other jars of Jackson. */
    RunTimeJars withJacksonIn(Path directory) throws IOException {
        try (Stream<Path> jackson = Files.list(directory)) {
            return new RunTimeJars(Stream.concat(
                            files.stream()
                                    .filter(file ->
                                            !file.getFileName().toString().startsWith("jackson-")),
                            jackson)
                    .toList());
        }
    }

    /** As {@code java} wants them, together with the jar that needs them. */
    String pathWith(Path jar) {
        return jar
                + File.pathSeparator
                + files.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
