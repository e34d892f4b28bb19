package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.starrockssync.client.call.ApiCall;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretsTest {
    private static final String SECURITY_TOKEN = "a-security-token-nobody-may-see";

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
            assertSecretFree(failureOf(unit, server.answering(400, "{\"error_code\":\"C\"}")));
            assertSecretFree(failureOf(unit, server.answering(200, "<html>")));
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

    private static String failureOf(StarRocksSyncClient unit, WireServer server) {
        StringWriter trace = new StringWriter();
        catchThrowable(() -> unit.modifyDataSync(modification())).printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    private static void assertSecretFree(String text) {
        assertThat(text).isNotEmpty().doesNotContain(Samples.TOKEN, Samples.SECRET_KEY, SECURITY_TOKEN);
    }
}
