package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static io.github.starrockssync.client.WireServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.auth.CredentialsProvider;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.AuthenticationException;
import io.github.starrockssync.client.error.CredentialsException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a 401 the provider is asked once more, and no oftener. */
class CredentialsRenewalTest {
    private WireServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer().respondingWith(401, "{\"error_code\":\"APIGW.0301\"}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static CredentialsProvider tokens(String... tokens) {
        Iterator<String> remaining = List.of(tokens).iterator();
        return () -> Credentials.token(remaining.next());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSendAgainWithOtherCredentials(boolean async) throws Exception {
        server.first(response(401, "")).respondingWith(200, "{\"job_id\":\"j\"}");
        try (StarRocksSyncClient unit =
                clientOf(server).credentials(tokens("old", "new")).build()) {
            var response = async ? Futures.ended(unit.sendAsync(modification())) : unit.send(modification());
            assertThat(response.attempts()).isEqualTo(2);
        }
        assertThat(server.request().headers()).containsEntry("X-Auth-Token", "old");
        assertThat(server.request().headers()).containsEntry("X-Auth-Token", "new");
    }

    @Test
    void shouldFailWhenTheOtherCredentialsAreRefusedToo() {
        assertThat(failure(tokens("a", "b", "c"), RetryPolicy.STANDARD).attempts())
                .isEqualTo(2);
    }

    @Test
    void shouldFailAtOnceWhenTheCredentialsAreTheSame() {
        assertThat(failure(tokens("a", "a", "b"), RetryPolicy.STANDARD).attempts())
                .isEqualTo(1);
        assertThat(failure(() -> Credentials.accessKey("a", "s"), RetryPolicy.STANDARD)
                        .attempts())
                .isEqualTo(1);
    }

    @Test
    void shouldFailAtOnceWhenThereIsToBeOneAttempt() {
        assertThat(failure(tokens("a", "b"), RetryPolicy.OFF).attempts()).isEqualTo(1);
    }

    @Test
    void shouldFailWithThe401WhenTheProviderFails() {
        AuthenticationException failure = failure(
                new CredentialsProvider() {
                    @Override
                    public Credentials credentials() {
                        return Credentials.token("a");
                    }

                    @Override
                    public Credentials credentialsAfter(Credentials rejected) {
                        assertThat(rejected).isEqualTo(Credentials.token("a"));
                        throw new CredentialsException("IAM is down");
                    }
                },
                RetryPolicy.STANDARD);
        assertThat(failure.getSuppressed()[0]).hasMessage("IAM is down");
    }

    private AuthenticationException failure(CredentialsProvider provider, RetryPolicy policy) {
        try (StarRocksSyncClient unit =
                clientOf(server).credentials(provider).retryPolicy(policy).build()) {
            return catchThrowableOfType(AuthenticationException.class, () -> unit.modifyDataSync(modification()));
        }
    }
}
