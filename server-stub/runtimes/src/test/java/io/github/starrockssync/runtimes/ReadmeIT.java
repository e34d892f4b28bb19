package io.github.starrockssync.runtimes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.runtimes.readme.FirstServer;
import io.github.starrockssync.runtimes.readme.spring.FirstApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stub's README shows code that compiles, commands that work and versions that are tested. */
class ReadmeIT {

    private static final Path README = Path.of("../README.md");
    private static final Path SOURCES = Path.of("src/test/java/io/github/starrockssync/runtimes/readme");

    private Process server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.destroyForcibly();
        }
    }

    static List<String> java() throws IOException {
        return snippets("java");
    }

    @ParameterizedTest
    @MethodSource("java")
    void shouldShowCodeThatCompiles(String snippet) throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.append(words(Files.readString(file)));
            }
        }

        assertThat(sources).contains(words(snippet));
    }

    @ParameterizedTest
    @ValueSource(classes = {FirstServer.class, FirstApplication.class})
    void shouldShowCommandsThatGetTheResponsesShown(Class<?> main) throws Exception {
        int port = start(main);
        List<String> commands = snippets("sh");
        List<String> responses = snippets("json");

        assertThat(commands).hasSizeGreaterThan(2).hasSameSizeAs(responses);
        for (int i = 0; i < commands.size(); i++) {
            assertThat(run(commands.get(i).replace("8080", String.valueOf(port))))
                    .as(commands.get(i))
                    .isEqualTo(responses.get(i).strip());
        }
    }

    @Test
    void shouldNameTheVersionsThatAreTested() throws IOException {
        String root = Files.readString(Path.of("../../pom.xml"));

        assertThat(Files.readString(README))
                .contains("| Jersey | " + version(root, "jersey") + " |")
                .contains("| Quarkus REST | " + version(root, "quarkus") + " |")
                .contains("| Spring Boot | " + version(root, "spring-boot") + " |")
                .contains("<version>" + version(root, "jersey") + "</version>")
                .contains("<version>" + version(root, "spring-boot") + "</version>");
    }

    private int start(Class<?> main) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dport=" + port,
                        "-Dserver.port=" + port,
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", main.getSimpleName() + ".log").toFile())
                .start();
        for (int attempt = 0; !isListening(port); attempt++) {
            assertThat(server.isAlive()).as(main.getName()).isTrue();
            assertThat(attempt)
                    .as("tenths of a second until %s listens", main.getName())
                    .isLessThan(1_200);
            Thread.sleep(100);
        }
        return port;
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command).isZero();
        return output.strip();
    }

    private static String version(String pom, String dependency) {
        return matches("<dep\\." + dependency + "\\.version>([^<]+)<", pom).get(0);
    }

    private static List<String> snippets(String language) throws IOException {
        return matches("(?s)```" + language + "\\n(.*?)```", Files.readString(README));
    }

    private static List<String> matches(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Returns the code without whitespace, which the formatter decides. */
    private static String words(String code) {
        return code.replaceAll("\\s+", "");
    }
}
