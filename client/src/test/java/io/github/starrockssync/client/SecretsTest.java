package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.error.CredentialsException;
import io.github.starrockssync.client.event.CallEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretsTest {
    private static final String SECURITY_TOKEN = "a-security-token-nobody-may-see";

    @TempDir
    static Path home;

    static Stream<Credentials> credentials() {
        return Stream.of(
                Credentials.token(Samples.TOKEN),
                Credentials.accessKey(Samples.ACCESS_KEY, Samples.SECRET_KEY, SECURITY_TOKEN));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void shouldShowNoSecretWhenPrintedThrownLoggedOrObserved(Credentials credentials) throws Exception {
        CapturedLog log = new CapturedLog();
        try (log;
                WireServer server = new WireServer()) {
            List<CallEvent> events = new CopyOnWriteArrayList<>();
            StarRocksSyncClientBuilder builder =
                    clientOf(server).credentials(credentials).observer(events::add);
            StarRocksSyncClient unit = builder.build();

            assertSecretFree(credentials + " " + builder + " " + unit);
            assertSecretFree(failureOf(unit, server.respondingWith(400, "{\"error_code\":\"C\"}")));
            assertSecretFree(failureOf(unit, server.respondingWith(200, "<html>")));
            assertSecretFree(failureOf(unit, server.hangingUp()));
            unit.close();
            assertSecretFree(failureOf(unit, server));
            assertThat(events).hasSizeGreaterThan(6);
            assertSecretFree(events.toString());
            assertSecretFree(log.toString());
        }
    }

    @Test
    void shouldShowOnlyTheOperationWhenACallIsPrinted() {
        ApiCall<Void> call = ApiCall.to("login", "POST", "/v3/{id}", new TypeReference<Void>() {})
                .path("id", "secret")
                .query("q", "secret")
                .header("h", "secret")
                .body("secret")
                .build();

        assertThat(call).hasToString("login (POST /v3/{id})");
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void shouldWriteNoSecretWhenCredentialsAreSerialized(Credentials credentials) throws Exception {
        Credentials ofProject = credentials.withProjectId(Samples.PROJECT);

        assertThat(ofProject).isNotInstanceOf(Serializable.class);
        assertSecretFree(new ObjectMapper()
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .writeValueAsString(ofProject));
        assertSecretFree(ofProject.toString());
    }

    static Stream<FakeEnvironment> brokenPlatforms() {
        String key = "[basic]\nak=" + Samples.ACCESS_KEY + "\nsk=" + Samples.SECRET_KEY + "\n";
        return Stream.of(
                around().variable("HUAWEICLOUD_SDK_SK", Samples.SECRET_KEY),
                around().variable("HUAWEICLOUD_SDK_SECURITY_TOKEN", SECURITY_TOKEN),
                around().variable("CLOUD_SDK_AK", "a").variable("CLOUD_SDK_SK", Samples.SECRET_KEY + "\n"),
                around().property("huaweicloud.sdk.sk", Samples.SECRET_KEY),
                around().variable("HUAWEICLOUD_SDK_CREDENTIALS_FILE", Samples.SECRET_KEY),
                around().variable("HUAWEICLOUD_SDK_CREDENTIALS_FILE", Samples.SECRET_KEY + "\0"),
                around().property("huaweicloud.sdk.credentials-file", Samples.SECRET_KEY),
                around().variable("CLOUD_SDK_AK", "a")
                        .variable("CLOUD_SDK_SK", "s")
                        .variable("HUAWEICLOUD_SDK_PROJECT_ID", Samples.SECRET_KEY + " "),
                profile("[basic]\nsk=" + Samples.SECRET_KEY),
                profile("[basic]\n" + Samples.SECRET_KEY),
                profile("[basic]\n=" + Samples.SECRET_KEY),
                profile("[basic]\nsk=\"" + Samples.SECRET_KEY + "\""),
                profile("[basic]\nsk=" + Samples.SECRET_KEY + " # mine"),
                profile("[basic]\n" + Samples.SECRET_KEY + "=\n" + Samples.SECRET_KEY + "="),
                profile("[" + Samples.SECRET_KEY),
                profile("[" + Samples.SECRET_KEY + "]"),
                profile(key + "sk=" + Samples.SECRET_KEY),
                profile(key + key),
                profile(key + "security_token=" + SECURITY_TOKEN + "\u00e9"));
    }

    @ParameterizedTest
    @MethodSource("brokenPlatforms")
    void shouldShowNoSecretWhenTheDefaultChainFails(FakeEnvironment environment) throws Exception {
        Throwable failure = catchThrowable(environment.defaultChain()::credentials);

        assertThat(failure).isInstanceOf(CredentialsException.class);
        assertSecretFree(traceOf(failure));
        assertSecretFree(serialized(failure));
    }

    private static FakeEnvironment around() {
        return new FakeEnvironment().property("user.home", home.toString());
    }

    private static FakeEnvironment profile(String content) {
        try {
            Path file = Files.createTempFile(home, "profile", "");
            Files.writeString(file, content);
            return around().variable("HUAWEICLOUD_SDK_CREDENTIALS_FILE", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String serialized(Throwable failure) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        return bytes.toString(ISO_8859_1);
    }

    private static String failureOf(StarRocksSyncClient unit, WireServer server) {
        return traceOf(catchThrowable(() -> unit.modifyDataSync(modification())));
    }

    private static String traceOf(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    private static void assertSecretFree(String text) {
        assertThat(text).isNotEmpty().doesNotContain(Samples.TOKEN, Samples.SECRET_KEY, SECURITY_TOKEN);
    }
}
