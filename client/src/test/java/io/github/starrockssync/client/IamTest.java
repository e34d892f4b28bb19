package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.jobQuery;
import static io.github.starrockssync.client.WireServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.auth.IamLogin;
import io.github.starrockssync.client.error.CredentialsException;
import io.github.starrockssync.client.error.ServiceResponseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens, temporary keys and projects from IAM, whose responses are those that the vendor documents. */
class IamTest {
    private static final String PASSWORD = "a-password-nobody-may-see";
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final MovedClock clock = new MovedClock();
    private WireServer iam;
    private WireServer service;

    /** A clock that the test moves. */
    private static final class MovedClock extends Clock {
        private volatile Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void start() throws Exception {
        iam = new WireServer();
        service = new WireServer().respondingWith(200, "{}");
    }

    @AfterEach
    void stop() {
        iam.close();
        service.close();
    }

    private StarRocksSyncClientBuilder builder() {
        return clientOf(service)
                .environment(new FakeEnvironment()
                        .variable("HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_4", service.address())
                        .variable("HUAWEICLOUD_SDK_IAM_ENDPOINT", iam.address())
                        .environment())
                .clock(clock)
                .region("cn-north-4")
                .credentials(IamLogin.password("a-domain", "a-user", PASSWORD));
    }

    private static WireServer.Step token(String token, String expiresAt) {
        return response(201, """
                {"token":{"expires_at":"%s","issued_at":"2026-11-22T12:00:00.000000Z","methods":["password"],
                 "project":{"id":"project-of-region","name":"cn-north-4"}}}""".formatted(expiresAt), "X-Subject-Token: " + token);
    }

    private static WireServer.Step token(String token) {
        return token(token, "2026-11-23T12:00:00.000000Z");
    }

    @Test
    void shouldLogInOnceAndSendTheTokenToTheProjectOfTheRegion() throws Exception {
        iam.first(token("t-1"));
        try (StarRocksSyncClient unit = withoutProject().build()) {
            unit.showGaussMySqlJobInfo(jobQuery());
            unit.showGaussMySqlJobInfoAsync(jobQuery()).join();
        }
        WireRequest login = iam.request();
        assertThat(login.line()).isEqualTo("POST /v3/auth/tokens?nocatalog=true HTTP/1.1");
        assertThat(new ObjectMapper().readTree(login.text())).isEqualTo(new ObjectMapper().readTree("""
                {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"a-user",
                 "password":"a-password-nobody-may-see","domain":{"name":"a-domain"}}}},
                 "scope":{"project":{"name":"cn-north-4"}}}}"""));
        assertThat(iam.sawNothing()).isTrue();
        for (int call = 1; call <= 2; call++) {
            WireRequest request = service.request();
            assertThat(request.target()).startsWith("/v3/project-of-region/jobs");
            assertThat(request.headers()).containsEntry("X-Auth-Token", "t-1");
        }
    }

    private StarRocksSyncClientBuilder withoutProject() {
        return StarRocksSyncClient.builder()
                .environment(new FakeEnvironment()
                        .variable("HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_4", service.address())
                        .variable("HUAWEICLOUD_SDK_IAM_ENDPOINT", iam.address())
                        .environment())
                .clock(clock)
                .scheduler(new SkippedTime())
                .region("cn-north-4")
                .credentials(IamLogin.password("a-domain", "a-user", PASSWORD));
    }

    @Test
    void shouldLogInForTheProjectOfTheClientWhenItHasOne() throws Exception {
        iam.first(token("t-1"));
        try (StarRocksSyncClient unit = builder().build()) {
            unit.showGaussMySqlJobInfo(jobQuery());
        }
        assertThat(iam.request().text()).contains("\"scope\":{\"project\":{\"id\":\"" + Samples.PROJECT + "\"}}");
        assertThat(service.request().target()).startsWith("/v3/" + Samples.PROJECT + "/");
    }

    @Test
    void shouldLogInOnceForAllThreads() throws Exception {
        iam.always(connection -> {
            pause(Duration.ofMillis(100));
            return token("t-1").on(connection);
        });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (StarRocksSyncClient unit = builder().build()) {
            List<CompletableFuture<?>> calls = IntStream.range(0, 16)
                    .<CompletableFuture<?>>mapToObj(
                            i -> CompletableFuture.runAsync(() -> unit.showGaussMySqlJobInfo(jobQuery()), threads))
                    .toList();
            CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();
        } finally {
            threads.shutdown();
        }
        assertThat(iam.requests()).isEqualTo(1);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void shouldRenewTheTokenBeforeItExpiresAndUseTheOldOneAsLongAsThatFails() throws Exception {
        iam.first(token("t-1"), response(503, ""), response(503, ""), response(503, ""))
                .always(token("t-2", "2026-11-24T12:00:00.000000Z"));
        try (StarRocksSyncClient unit = builder().build()) {
            unit.showGaussMySqlJobInfo(jobQuery());
            clock.now = Instant.parse("2026-11-23T11:19:00Z");
            unit.showGaussMySqlJobInfo(jobQuery());
            assertThat(iam.requests()).isEqualTo(1);

            clock.now = Instant.parse("2026-11-23T11:21:00Z");
            unit.showGaussMySqlJobInfo(jobQuery());
            unit.showGaussMySqlJobInfo(jobQuery());
            assertThat(iam.requests()).isEqualTo(4);
            clock.now = Instant.parse("2026-11-23T11:22:00Z");
            unit.showGaussMySqlJobInfo(jobQuery());
        }
        assertThat(Stream.generate(this::tokenSent).limit(5)).containsExactly("t-1", "t-1", "t-1", "t-1", "t-2");
    }

    private String tokenSent() {
        try {
            return service.request().headers().get("X-Auth-Token");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldLogInAgainWhenTheServiceRejectsTheToken(boolean async) throws Exception {
        iam.first(token("revoked"), token("fresh"));
        service.first(response(401, ""));
        try (StarRocksSyncClient unit = builder().build()) {
            var response = async ? Futures.ended(unit.sendAsync(jobQuery())) : unit.send(jobQuery());
            assertThat(response.attempts()).isEqualTo(2);
        }
        assertThat(tokenSent()).isEqualTo("revoked");
        assertThat(tokenSent()).isEqualTo("fresh");
    }

    @Test
    void shouldSignWithATemporaryKeyAndItsSecurityToken() throws Exception {
        iam.first(token("t-1"), response(201, """
                {"credential":{"access":"TEMPORARYKEY","secret":"s","securitytoken":"st",
                 "expires_at":"2026-11-22T12:15:00.000000Z"}}"""));
        try (StarRocksSyncClient unit = builder()
                .credentials(IamLogin.password("a-domain", "a-user", PASSWORD)
                        .withTemporaryAccessKey(Duration.ofMinutes(15)))
                .build()) {
            unit.showGaussMySqlJobInfo(jobQuery());
        }
        iam.request();
        WireRequest exchange = iam.request();
        assertThat(exchange.target()).isEqualTo("/v3.0/OS-CREDENTIAL/securitytokens");
        assertThat(exchange.headers()).containsEntry("X-Auth-Token", "t-1");
        assertThat(new ObjectMapper().readTree(exchange.text())).isEqualTo(new ObjectMapper().readTree("""
                {"auth":{"identity":{"methods":["token"],"token":{"duration_seconds":900}}}}"""));
        WireRequest call = service.request();
        assertThat(call.headers()).containsEntry("X-Security-Token", "st");
        assertThat(call.headers().get("Authorization")).contains("Access=TEMPORARYKEY", "x-security-token");
    }

    @Test
    void shouldLookUpTheProjectOfAnAccessKeyOnceByTheNameOfTheRegion() throws Exception {
        iam.first(response(200, "{\"links\":{},\"projects\":[{\"id\":\"found\",\"name\":\"cn-north-4\"}]}"));
        try (StarRocksSyncClient unit = withoutProject()
                .credentials(Credentials.accessKey(Samples.ACCESS_KEY, Samples.SECRET_KEY))
                .build()) {
            unit.showGaussMySqlJobInfo(jobQuery());
            unit.showGaussMySqlJobInfo(jobQuery());
            unit.showGaussMySqlJobInfo(jobQuery().withProjectId("named"));
        }
        WireRequest lookup = iam.request();
        assertThat(lookup.line()).isEqualTo("GET /v3/projects?name=cn-north-4 HTTP/1.1");
        assertThat(lookup.headers().get("Authorization")).contains("Access=" + Samples.ACCESS_KEY);
        assertThat(iam.sawNothing()).isTrue();
        assertThat(service.request().target()).startsWith("/v3/found/");
        assertThat(service.request().target()).startsWith("/v3/found/");
        assertThat(service.request().target()).startsWith("/v3/named/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"projects\":[]}", "{\"projects\":[{\"id\":\"a\"},{\"id\":\"b\"}]}", "{}"})
    void shouldFailWhenTheRegionHasNotExactlyOneProject(String projects) {
        iam.respondingWith(200, projects);
        try (StarRocksSyncClient unit = withoutProject()
                .credentials(Credentials.accessKey(Samples.ACCESS_KEY, Samples.SECRET_KEY))
                .build()) {
            assertThat(failure(unit))
                    .hasMessageMatching("IAM at 127.0.0.1:\\d+: [02] projects have the name cn-north-4 for these"
                            + " credentials; set the project instead");
        }
    }

    static Stream<Arguments> wrongResponses() {
        return Stream.of(
                Arguments.of(
                        response(401, "{\"error\":{\"code\":401,\"message\":\"wrong\",\"title\":\"Unauthorized\"}}"),
                        "401 to POST /v3/auth/tokens?nocatalog=true: wrong"),
                Arguments.of(response(400, "{\"error_code\":\"IAM.0007\",\"error_msg\":\"bad\"}"), ": bad"),
                Arguments.of(response(503, "<html>"), "503 to POST /v3/auth/tokens?nocatalog=true, which is not JSON"),
                Arguments.of(response(201, "{\"token\":{}}"), "the response to the login has no X-Subject-Token"),
                Arguments.of(
                        response(201, "{}", "X-Subject-Token: t"),
                        "the response has no valid expiry of the credentials"),
                Arguments.of(token("t", "soon"), "the response has no valid expiry of the credentials"),
                Arguments.of(WireServer.hangUp(), "no response to POST /v3/auth/tokens?nocatalog=true"));
    }

    @ParameterizedTest
    @MethodSource("wrongResponses")
    void shouldFailWithoutASecretWhenIamRespondsWrongly(WireServer.Step wrong, String reason) {
        iam.always(wrong);
        try (StarRocksSyncClient unit = builder().build()) {
            CredentialsException failure = failure(unit);
            assertThat(failure)
                    .hasMessageStartingWith("IAM at " + iam.host() + ": ")
                    .hasMessageContaining(reason);
            assertThat(failure.operationId()).isEqualTo("showGaussMySqlJobInfo");
            assertThat(failure.mayHaveBeenApplied()).isFalse();
            assertThat(failure.toString() + failure.getCause()).doesNotContain(PASSWORD);
        }
        assertThat(service.sawNothing()).isTrue();
    }

    @Test
    void shouldEndTheFutureInTimeWhenIamNeverResponds() {
        iam.stallingAfter("");
        try (StarRocksSyncClient unit =
                builder().callTimeout(Duration.ofMillis(300)).build()) {
            assertThat(catchThrowableOfType(
                                    io.github.starrockssync.client.error.TimedOutException.class,
                                    () -> Futures.ended(unit.sendAsync(jobQuery())))
                            .mayHaveBeenApplied())
                    .isFalse();
        }
    }

    @Test
    void shouldReportTheLoginWhenTheServiceRejectsItForGood() {
        iam.first(token("t-1")).respondingWith(401, "{\"error\":{\"message\":\"password expired\"}}");
        service.respondingWith(401, "");
        try (StarRocksSyncClient unit = builder().build()) {
            ServiceResponseException failure =
                    catchThrowableOfType(ServiceResponseException.class, () -> unit.showGaussMySqlJobInfo(jobQuery()));
            assertThat(failure.getSuppressed()[0]).hasMessageContaining("password expired");
        }
    }

    @Test
    void shouldSayWhatIsMissingWhenNothingTellsWhereIamIs() {
        assertThatIllegalStateException()
                .isThrownBy(() -> StarRocksSyncClient.builder()
                        .environment(new FakeEnvironment().environment())
                        .endpoint("http://localhost")
                        .credentials(IamLogin.password("d", "u", "p"))
                        .build())
                .withMessage("region or iamEndpoint is not set");
        assertThat(IamLogin.password("d", "u", PASSWORD)).hasToString("IamLogin[d/u]");
    }

    private static CredentialsException failure(StarRocksSyncClient unit) {
        return catchThrowableOfType(CredentialsException.class, () -> unit.showGaussMySqlJobInfo(jobQuery()));
    }
}
