package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.jobQuery;
import static io.github.starrockssync.client.Samples.modification;
import static io.github.starrockssync.client.WireServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.auth.CredentialsProvider;
import io.github.starrockssync.client.error.CredentialsException;
import io.github.starrockssync.client.error.ServerErrorException;
import io.github.starrockssync.client.error.ThrottledException;
import io.github.starrockssync.client.event.CallEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsProviderTest {
    private static final Credentials TOKEN = Credentials.token("t");

    private final FakeEnvironment around = new FakeEnvironment();
    private WireServer server;

    @TempDir
    Path home;

    @BeforeEach
    void start() throws IOException {
        server = new WireServer().respondingWith(200, "{}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldSendTheCredentialsOfTheMoment() throws InterruptedException {
        Iterator<Credentials> tokens =
                List.of(Credentials.token("one"), Credentials.token("two")).iterator();
        try (StarRocksSyncClient unit =
                clientOf(server).credentials(tokens::next).build()) {
            unit.modifyDataSync(modification());
            unit.modifyDataSync(modification());
        }

        assertThat(server.request().headers().get("X-Auth-Token")).isEqualTo("one");
        assertThat(server.request().headers().get("X-Auth-Token")).isEqualTo("two");
    }

    @Test
    void shouldUseTheLastOneThatWasSet() throws InterruptedException {
        try (StarRocksSyncClient unit = clientOf(server)
                .credentials(() -> TOKEN)
                .credentials(Credentials.token("last"))
                .build()) {
            unit.modifyDataSync(modification());
        }

        assertThat(server.request().headers().get("X-Auth-Token")).isEqualTo("last");
    }

    @Test
    void shouldFailWithoutSendingWhenTheProviderFails() {
        IllegalStateException reason = new IllegalStateException("vault is sealed");
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(() -> callWith(() -> {
                    throw reason;
                }))
                .withMessage("the credentials provider failed")
                .withCause(reason);
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(() -> callWith(() -> null))
                .havingCause()
                .withMessage("credentials are null");
        CredentialsException own = new CredentialsException("no key in the vault");
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(() -> callWith(() -> {
                    throw own;
                }))
                .withMessage("no key in the vault")
                .satisfies(each -> assertThat(each.operationId()).isEqualTo("modifyDataSync"));
        assertThat(server.sawNothing()).isTrue();
    }

    @Test
    void shouldEndWithWhatTheServiceSaidLastWhenTheProviderFailsBeforeARetry() throws InterruptedException {
        CredentialsException reason = new CredentialsException("no key in the vault");
        List<CallEvent> events = new CopyOnWriteArrayList<>();
        server.respondingWith(429, "").first(response(503, ""));
        AtomicInteger asked = new AtomicInteger();
        try (StarRocksSyncClient unit = clientOf(server)
                .observer(events::add)
                .credentials(() -> {
                    if (asked.incrementAndGet() % 3 == 0) {
                        throw reason;
                    }
                    return TOKEN;
                })
                .build()) {
            ThrottledException failure =
                    catchThrowableOfType(ThrottledException.class, () -> unit.modifyDataSync(modification()));

            assertThat(failure.attempts()).isEqualTo(2);
            assertThat(failure.getSuppressed()).hasSize(2);
            assertThat(failure.getSuppressed()[1]).hasMessage(reason.getMessage());
            assertThat(failure.getSuppressed()[0]).isInstanceOf(ServerErrorException.class);
            assertThat(events.get(events.size() - 1)).isInstanceOfSatisfying(CallEvent.Ended.class, end -> {
                assertThat(end.failure()).isSameAs(failure);
                assertThat(end.attempt()).isEqualTo(2);
            });
            assertThat(catchThrowable(
                            () -> unit.modifyDataSyncAsync(modification()).join()))
                    .cause()
                    .isInstanceOf(ThrottledException.class)
                    .hasSuppressedException(reason);
        }
    }

    @Test
    void shouldUseTheDefaultChainWhenNoCredentialsAreSet() throws InterruptedException {
        around.profile(home, "[basic]\nak=an-access-key\nsk=s\nproject_id=a-project");
        try (StarRocksSyncClient unit = withoutCredentials()) {
            unit.showGaussMySqlJobInfo(jobQuery());
        }

        WireRequest request = server.request();
        assertThat(request.target()).isEqualTo("/v3/a-project/jobs?id=job-1");
        assertThat(request.headers().get("X-Project-Id")).isEqualTo("a-project");
        assertThat(request.headers().get("Authorization")).startsWith("SDK-HMAC-SHA256 Access=an-access-key, ");
    }

    @Test
    void shouldFailWithoutSendingWhenTheDefaultChainHasNothing() {
        try (StarRocksSyncClient unit = withoutCredentials()) {
            assertThatExceptionOfType(CredentialsException.class)
                    .isThrownBy(() -> unit.showGaussMySqlJobInfo(jobQuery()))
                    .withMessageStartingWith("no usable credentials; ");
        }
        assertThat(server.sawNothing()).isTrue();
    }

    @Test
    void shouldNameTheWaysToSetItWhenTheChainHasNoProject() {
        around.variable("HUAWEICLOUD_SDK_AK", "a").variable("HUAWEICLOUD_SDK_SK", "s");
        try (StarRocksSyncClient unit = withoutCredentials()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> unit.showGaussMySqlJobInfo(jobQuery()))
                    .withMessageContainingAll("project_id is missing", "HUAWEICLOUD_SDK_PROJECT_ID", "profile file");
        }
        assertThat(server.sawNothing()).isTrue();
    }

    @Test
    void shouldPreferTheRequestsProjectToTheClientsToThatOfTheCredentials() throws InterruptedException {
        Credentials credentials = TOKEN.withProjectId("of-credentials");
        try (StarRocksSyncClient unit = StarRocksSyncClient.builder()
                .endpoint(server.address())
                .credentials(credentials)
                .build()) {
            unit.showGaussMySqlJobInfo(jobQuery());
        }
        try (StarRocksSyncClient unit =
                clientOf(server).projectId("of-client").credentials(credentials).build()) {
            unit.showGaussMySqlJobInfo(jobQuery());
            unit.showGaussMySqlJobInfo(jobQuery().withProjectId("of-request"));
        }

        assertThat(server.request().target()).startsWith("/v3/of-credentials/");
        assertThat(server.request().target()).startsWith("/v3/of-client/");
        assertThat(server.request().target()).startsWith("/v3/of-request/");
    }

    @Test
    void shouldAskOncePerAttemptWhenTheProjectIsKnown() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        CredentialsProvider counting = () -> {
            asked.incrementAndGet();
            return TOKEN.withProjectId("p");
        };
        try (StarRocksSyncClient unit = clientOf(server).credentials(counting).build()) {
            unit.showGaussMySqlJobInfo(jobQuery());
        }
        assertThat(asked).hasValue(1);

        try (StarRocksSyncClient unit = StarRocksSyncClient.builder()
                .endpoint(server.address())
                .credentials(counting)
                .build()) {
            unit.showGaussMySqlJobInfo(jobQuery());
        }
        assertThat(asked).hasValue(2);
    }

    private void callWith(CredentialsProvider provider) {
        try (StarRocksSyncClient unit = clientOf(server).credentials(provider).build()) {
            unit.modifyDataSync(modification());
        }
    }

    private StarRocksSyncClient withoutCredentials() {
        return StarRocksSyncClient.builder()
                .environment(around.environment())
                .endpoint(server.address())
                .build();
    }
}
