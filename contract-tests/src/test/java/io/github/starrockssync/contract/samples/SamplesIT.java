package io.github.starrockssync.contract.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.controls.JournalEntry;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples of the reference work on a sandbox without options: each calls its operation and gets 200. */
final class SamplesIT {

    private static final String INSTANCE = "bf2a9c51d7e84b06a1c5e8f90b7d2436in17";
    private static final String JOB = "5c2e7a90-1f3b-4d68-9e04-b7a1c6d8f250";

    /** Some versions of the vendor's SDK write into the user's home. */
    @TempDir
    private static Path home;

    private static String realHome;

    @RegisterExtension
    private static final SharedSandbox sandbox = new SharedSandbox();

    private static StarRocksSyncClient client;
    private static GaussDBClient vendorClient;

    static List<String> operations() {
        return ContractOperation.all().stream()
                .map(ContractOperation::operationId)
                .toList();
    }

    @BeforeAll
    static void start() {
        realHome = System.setProperty("user.home", home.toString());
        String endpoint = sandbox.uri().toString();
        client = ClientSamples.client(endpoint, WellKnown.PROJECT, WellKnown.ACCESS_KEY, WellKnown.SECRET_KEY);
        vendorClient = VendorSamples.client(endpoint, WellKnown.PROJECT, WellKnown.ACCESS_KEY, WellKnown.SECRET_KEY);
    }

    @AfterAll
    static void stop() {
        System.setProperty("user.home", realHome);
        client.close();
    }

    @BeforeEach
    void startAnew() {
        // the clients sign with the machine's time
        sandbox.controls().reset();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldCallTheOperationWhenTheClientsSampleRuns(String operation) throws ReflectiveOperationException {
        Object result = ClientSamples.class
                .getDeclaredMethod(operation, StarRocksSyncClient.class, String.class)
                .invoke(null, client, id(operation));

        assertThat(result).isNotNull();
        assertThat(calls()).containsExactly(operation + " 200");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldCallTheOperationWhenTheVendorsSampleRuns(String operation) throws ReflectiveOperationException {
        Object result = VendorSamples.class
                .getDeclaredMethod(operation, GaussDBClient.class, String.class)
                .invoke(null, vendorClient, id(operation));

        assertThat(result).isNotNull();
        assertThat(calls()).containsExactly(operation + " 200");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldCallTheOperationWhenTheCurlSampleRuns(String operation) throws Exception {
        run(PublishedSamples.of(operation, "curl"));

        assertThat(calls()).containsExactly(operation + " 200");
    }

    @Test
    void shouldNotCallTheOperationWhenItsCurlSampleIsWrong() throws Exception {
        run(PublishedSamples.of("modifyDataSync", "curl").replace("sync_orders", "sync_nothing"));

        assertThat(calls()).containsExactly("modifyDataSync 400");
    }

    /** The id that a sample has a parameter for. */
    private static String id(String operation) {
        return switch (operation) {
            case "listHtapInstanceInfo" -> WellKnown.SOURCE_INSTANCE;
            case "showGaussMySqlJobInfo" -> JOB;
            default -> INSTANCE;
        };
    }

    private static List<String> calls() {
        return sandbox.controls().journal().stream()
                .filter(entry -> entry.getOperation() != null)
                .map(SamplesIT::call)
                .toList();
    }

    private static String call(JournalEntry entry) {
        return entry.getOperation() + " " + entry.getStatus();
    }

    private static void run(String sample) throws Exception {
        assumeTrue(Stream.of("bash", "curl").allMatch(SamplesIT::isInstalled), "needs bash and curl");
        ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-c", sample)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        shell.environment()
                .putAll(Map.of(
                        "ENDPOINT",
                        sandbox.uri().toString(),
                        "PROJECT_ID",
                        WellKnown.PROJECT,
                        "INSTANCE_ID",
                        INSTANCE,
                        "TAURUSDB_INSTANCE_ID",
                        WellKnown.SOURCE_INSTANCE,
                        "JOB_ID",
                        JOB,
                        "TOKEN",
                        WellKnown.TOKEN));
        Process process = shell.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Path.of(directory, program).toFile().canExecute());
    }
}
