package io.github.starrockssync.contract.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be used is named in one line, and the exit code is 2. */
final class ToolRefusalIT {

    @TempDir
    private Path directory;

    @BeforeEach
    void fill() throws IOException {
        new PactCopy().writeTo(directory.resolve("good"));
        new PactCopy()
                .with(pact -> pact.putObject("provider").put("name", "another-api"))
                .writeTo(directory.resolve("foreign"));
        new PactCopy().with(pact -> pact.putArray("interactions")).writeTo(directory.resolve("empty"));
        Files.createDirectory(directory.resolve("nothing"));
        Files.createDirectory(directory.resolve("broken"));
        Files.writeString(directory.resolve("broken/cut.json"), "{\"consumer\": {\"na");
        Files.writeString(directory.resolve("broken/list.json"), "[]");
        Files.writeString(directory.resolve("broken.yaml"), "openapi: 3.0.3\npaths: [");
        Files.writeString(directory.resolve("other.yaml"), "paths: 3");
        Files.writeString(directory.resolve("prose.yaml"), "A letter.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            verify-pacts --pacts @/nowhere                          | nowhere
            verify-pacts --pacts @/nothing                          | nothing
            verify-pacts --pacts @/broken                           | cut.json
            verify-pacts --pacts @/broken/list.json                 | list.json
            verify-pacts --pacts @/foreign                          | another-api
            verify-pacts --pacts @/empty                            | their.json
            verify-pacts                                            | --pacts
            verify-pacts --publish 1 --pacts @/good                 | --broker
            verify-pacts --pacts @/good --broker http://127.0.0.1:9 | not both
            verify-pacts --broker nonsense                          | nonsense
            verify-provider --url nonsense                          | nonsense
            verify-provider                                         | --url
            verify-provider --url http://127.0.0.1:9 --patience -1  | --patience
            verify-provider --url http://127.0.0.1:9 --patience x   | --patience
            can-i-deploy --pacts @/good --new-spec @/nowhere.yaml   | nowhere.yaml
            can-i-deploy --pacts @/good --new-spec @/broken.yaml    | broken.yaml
            can-i-deploy --pacts @/good --new-spec @/other.yaml     | other.yaml
            can-i-deploy --pacts @/good --new-spec @/prose.yaml     | prose.yaml
            deploy                                                  | deploy
            -                                                       | Missing required subcommand
            """)
    void shouldNameWhatCannotBeUsed(String arguments, String named) {
        String[] given = arguments == null
                ? new String[0]
                : arguments.replace("@", directory.toString()).split(" ");

        assertRefused(named, ToolRun.here(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-provider --url", "verify-pacts --broker", "verify-pacts --pacts"})
    void shouldNameAddressWhenNobodyListens(String command) throws IOException {
        String address = freeAddress();

        assertRefused(address, ToolRun.here((command + " " + address).split(" ")));
    }

    /** Libraries have their own ideas of what to tell users of a process. */
    @Test
    void shouldSayNothingElseWhenItIsTheJar() throws IOException {
        String address = freeAddress();

        assertRefused(address, ToolRun.in(directory, "verify-pacts", "--pacts", address));
    }

    private static String freeAddress() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + free.getLocalPort();
        }
    }

    private static void assertRefused(String named, ToolRun run) {
        assertThat(run.errors().lines().toList()).as(run.errors()).hasSize(2);
        assertThat(run.errors()).contains(named).endsWith("Try --help." + System.lineSeparator());
        assertThat(run.output()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
