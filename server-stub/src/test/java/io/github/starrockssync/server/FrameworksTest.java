package io.github.starrockssync.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.server.error.ServiceException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Only the binding, and the interfaces that are generated for it, know JAX-RS. */
class FrameworksTest {

    private static final List<String> FRAMEWORKS =
            List.of("jakarta/ws/rs", "jakarta/servlet", "org/glassfish", "io/quarkus", "org/springframework");
    private static final List<String> BINDING = List.of("jaxrs/", "api/");

    @Test
    void shouldKnowNoFrameworkOutsideOfTheBinding() throws IOException, URISyntaxException {
        Path server = Path.of(ServiceException.class
                        .getResource("ServiceException.class")
                        .toURI())
                .getParent()
                .getParent();
        try (Stream<Path> files = Files.walk(server)) {
            List<Path> classes =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            List<String> known = classes.stream()
                    .filter(FrameworksTest::namesFramework)
                    .map(file -> server.relativize(file).toString())
                    .toList();

            assertThat(classes).hasSizeGreaterThan(100);
            assertThat(known).isNotEmpty().allMatch(file -> BINDING.stream().anyMatch(file::startsWith));
        }
    }

    private static boolean namesFramework(Path classFile) {
        try {
            String constants = Files.readString(classFile, StandardCharsets.ISO_8859_1);
            return FRAMEWORKS.stream().anyMatch(constants::contains);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
