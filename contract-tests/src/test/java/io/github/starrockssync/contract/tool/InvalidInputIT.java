package io.github.starrockssync.contract.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.starrockssync.contract.http.ScriptedResponse;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid input is named in one line, the exit code is 2, and nothing is sent that changes a provider. */
final class InvalidInputIT {

    @RegisterExtension
    private static final SharedSandbox sandbox = new SharedSandbox();

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
        Files.copy(Path.of("../api-spec/src/main/openapi/starrocks-data-sync.yaml"), directory.resolve("new.yaml"));
        Files.writeString(directory.resolve("large.json"), "{\"a\": \"" + "x".repeat(10_000_000) + "\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            verify-pacts --pacts @/nowhere                          | nowhere
            verify-pacts --pacts @/large.json                       | large.json
            verify-pacts --pacts @/good --report junit=@/no/r.xml   | r.xml
            verify-pacts --pacts @/good --report pdf=@/r.pdf        | pdf
            verify-pacts --pacts @/nothing                          | nothing
            verify-pacts --pacts @/broken                           | cut.json
            verify-pacts --pacts @/broken/list.json                 | list.json
            verify-pacts --pacts @/foreign                          | another-api
            verify-pacts --pacts @/empty                            | their.json
            verify-pacts                                            | --pacts
            verify-pacts --provider-version 1 --pacts @/good        | --broker
            verify-pacts --provider-version-branch b --pacts @/good | --provider-version
            verify-pacts --pacts @/good --broker http://127.0.0.1:9 | not both
            verify-pacts --broker nonsense                          | nonsense
            verify-provider --url nonsense                          | nonsense
            verify-provider                                         | --url
            verify-provider --url http://127.0.0.1:9 --job-timeout -1 | --job-timeout
            verify-provider --url http://127.0.0.1:9 --job-timeout x | --job-timeout
            check-spec-change --pacts @/good @/new.yaml @/nowhere.yaml | nowhere.yaml
            check-spec-change --pacts @/good @/new.yaml @/broken.yaml | broken.yaml
            check-spec-change --pacts @/good @/other.yaml @/new.yaml | other.yaml
            check-spec-change --pacts @/good @/new.yaml @/prose.yaml | prose.yaml
            check-spec-change --pacts @/good                        | OLD
            verify-provider --url http://127.0.0.1:9 --only D44     | no check at the level contract
            verify-provider --url http://127.0.0.1:9 --pacts @/good --only D44 | --pacts
            verify-provider --url http://127.0.0.1:9 --only luck    | luck
            verify-provider --url http://127.0.0.1:9 --level high   | high
            verify-provider --url http://127.0.0.1:9 --iam-url http://127.0.0.1:9 | PROVIDER_IAM_USER
            deploy                                                  | deploy
            -                                                       | Missing required subcommand
            """)
    void shouldNameWhatCannotBeUsed(String arguments, String named) {
        String[] given = arguments == null
                ? new String[0]
                : withSandbox(arguments.replace("@", directory.toString())).split(" ");

        assertRefused(named, VerifierRun.here(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-provider --url", "verify-pacts --broker", "verify-pacts --pacts"})
    void shouldNameAddressWhenNobodyListens(String command) throws IOException {
        String address = freeAddress();

        assertRefused(
                address, VerifierRun.here(withSandbox(command + " " + address).split(" ")));
    }

    /** Libraries have their own ideas of what to tell users of a process. */
    @Test
    void shouldSayNothingElseWhenItIsTheJar() throws IOException {
        String address = freeAddress();

        assertRefused(
                address,
                VerifierRun.in(
                        directory,
                        withSandbox("verify-pacts --pacts " + address).split(" ")));
    }

    @Test
    void shouldNameTheSandboxWhenThereIsNone() {
        String pacts = directory.resolve("good").toString();

        assertRefused("--sandbox", VerifierRun.here("verify-pacts", "--pacts", pacts));
        assertRefused("no.jar", VerifierRun.here("verify-pacts", "--pacts", pacts, "--sandbox", "no.jar"));
    }

    @Test
    void shouldRefuseWhenTheCredentialsAreNotValid() {
        assertRefused(
                "401",
                VerifierRun.here(
                        "verify-provider", "--url", sandbox.uri().toString(), "--token", WellKnown.UNKNOWN_TOKEN));
        assertThat(sandbox.controls().journal()).hasSize(1);
    }

    @Test
    void shouldRefuseAStatesUrlThatIsOfSomethingElse() {
        String provider = sandbox.uri().toString();
        for (ScriptedResponse answer : List.of(
                ScriptedResponse.of(200, "<html>").with("Content-Type", "text/html"),
                ScriptedResponse.of(200, "[]"),
                ScriptedResponse.of(404, "{}"))) {
            HttpServer server = answer.serve();
            try {
                String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/states";
                assertRefused(address, VerifierRun.here("verify-provider", "--url", provider, "--states-url", address));
            } finally {
                server.stop(0);
            }
        }
        assertThat(sandbox.controls().journal()).isEmpty();
    }

    @Test
    void shouldRefuseABrokerThatReturnsSomethingElse() {
        HttpServer server = ScriptedResponse.of(200, "<html>")
                .with("Content-Type", "text/html")
                .serve();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            assertRefused(
                    address, VerifierRun.here("verify-pacts", "--sandbox", VerifierRun.SANDBOX, "--broker", address));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldSayThatThereIsNoTlsWhenTheCertificateIsNotTrusted() throws IOException {
        String address = freeAddress().replace("http:", "https:");
        String port = address.substring(address.lastIndexOf(':') + 1);
        String authority = directory.resolve("authority.pem").toString();
        try (SandboxProcess untrusted = SandboxProcess.start("--https-port", port, "--https-authority", authority)) {
            assertThat(untrusted.pid()).isPositive();
            assertRefused("TLS", VerifierRun.here("verify-provider", "--url", address, "--token", "t"));
        }
    }

    /** Each command with the jar that it may need. */
    private static String withSandbox(String arguments) {
        return arguments.startsWith("verify-pacts") ? arguments + " --sandbox " + VerifierRun.SANDBOX : arguments;
    }

    private static String freeAddress() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + free.getLocalPort();
        }
    }

    private static void assertRefused(String named, VerifierRun run) {
        assertThat(run.errors().lines().toList()).as(run.errors()).hasSize(1);
        assertThat(run.errors()).contains(named);
        assertThat(run.output()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
