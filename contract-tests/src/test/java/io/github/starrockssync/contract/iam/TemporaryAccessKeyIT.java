package io.github.starrockssync.contract.iam;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.SdkSignature;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Temporary access keys: signing with them needs their security token, and ends with them. */
final class TemporaryAccessKeyIT {

    private static final String REQUEST = "{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"token\":%s}}}";
    private static final String SECURITY_TOKEN = "X-Security-Token";

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    private record Key(String access, String secret, String securityToken, String expiresAt) {

        static Key of(Response response) {
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
            return new Key(
                    response.path("credential.access"),
                    response.path("credential.secret"),
                    response.path("credential.securitytoken"),
                    response.path("credential.expires_at"));
        }

        SdkSignature signature(Instant date) {
            return new SdkSignature(access, secret, date);
        }
    }

    @Test
    void shouldSignWithAKeyOfATokenInTheHeader() {
        Key key = Key.of(issue(iam().token(IamCalls.PROJECT_SCOPE), "{\"duration_seconds\":3600}"));
        assertThat(key.expiresAt()).isEqualTo("2026-03-29T13:00:00.000000Z");
        assertThat(modify(key, WellKnown.NOON, Map.of(SECURITY_TOKEN, key.securityToken()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldSignWithAKeyOfATokenInTheBody() {
        Key key = Key.of(iam().post(IamCalls.KEYS, REQUEST.formatted("{\"id\":\"sandbox-token\"}")));
        assertThat(modify(key, WellKnown.NOON, Map.of(SECURITY_TOKEN, key.securityToken()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldSignWithAKeyOfASignature() {
        String body = REQUEST.formatted("{}");
        Map<String, String> headers = new SdkSignature(WellKnown.ACCESS_KEY, WellKnown.SECRET_KEY, WellKnown.NOON)
                .headers("POST", sandbox.uri().resolve(IamCalls.KEYS), Map.of(), body);
        Key key = Key.of(iam().request()
                .headers(headers)
                .contentType(Calls.JSON)
                .body(body)
                .post(IamCalls.KEYS));
        assertThat(modify(key, WellKnown.NOON, Map.of(SECURITY_TOKEN, key.securityToken()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldBeForTheFirstProjectOfTheDomainWhenTheTokenHasNone() {
        Key key = Key.of(issue(iam().token(IamCalls.DOMAIN_SCOPE), "{}"));
        assertThat(modify(key, WellKnown.NOON, Map.of(SECURITY_TOKEN, key.securityToken()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldRefuseHalfAKey() {
        Key key = Key.of(issue(WellKnown.TOKEN, "{}"));
        Key other = Key.of(issue(WellKnown.TOKEN, "{}"));
        String mismatch = "verify aksk signature fail";
        assertRefused(modify(key, WellKnown.NOON, Map.of()), 401, "APIGW.0301", mismatch);
        assertRefused(
                modify(key, WellKnown.NOON, Map.of(SECURITY_TOKEN, other.securityToken())),
                401,
                "APIGW.0301",
                mismatch);
        Key mixed = new Key(key.access(), other.secret(), key.securityToken(), "");
        assertRefused(
                modify(mixed, WellKnown.NOON, Map.of(SECURITY_TOKEN, key.securityToken())),
                401,
                "APIGW.0301",
                mismatch);
    }

    @Test
    void shouldNotKnowTheKeyOnceItExpires() {
        Key key = Key.of(issue(WellKnown.TOKEN, "null"));
        assertThat(key.expiresAt()).isEqualTo("2026-03-29T12:15:00.000000Z");
        Instant end = WellKnown.NOON.plus(Duration.ofMinutes(15));
        sandbox.controls().advance(Duration.ofMinutes(15).minusMillis(1));
        assertThat(modify(key, end, Map.of(SECURITY_TOKEN, key.securityToken())).statusCode())
                .isEqualTo(200);
        sandbox.controls().advance(Duration.ofMillis(1));
        assertRefused(
                modify(key, end, Map.of(SECURITY_TOKEN, key.securityToken())),
                401,
                "APIGW.0301",
                "ak:" + key.access() + ",err:ak not exist");
    }

    @Test
    void shouldBePartOfTheState() {
        Key key = Key.of(issue(WellKnown.TOKEN, "{\"duration_seconds\":86400}"));
        String state = sandbox.controls().exportState();
        assertThat(state).contains("\"expires_at\": \"2026-03-30T12:00:00Z\"");
        sandbox.controls().reset();
        sandbox.controls().importState(state);
        sandbox.controls().freezeAt(WellKnown.NOON);
        assertThat(modify(key, WellKnown.NOON, Map.of(SECURITY_TOKEN, key.securityToken()))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                              | 400 | IAM.0011 | $.auth: is required
            {"auth":{"identity":{"methods":["assume_role"]}}}               | 400 | IAM.0011 | $.auth.identity.methods[0]: must be one of [token]
            {"auth":{"identity":{"methods":["token"],"token":{"id":"sandbox-token","duration_seconds":899}}}}   | 400 | IAM.0011 | duration_seconds: must be
            {"auth":{"identity":{"methods":["token"],"token":{"id":"sandbox-token","duration_seconds":86401}}}} | 400 | IAM.0011 | duration_seconds: must be
            {"auth":{"identity":{"methods":["token"]}}}                     | 401 | IAM.0001 | x-auth-token not found
            {"auth":{"identity":{"methods":["token"],"token":{"id":"x"}}}}  | 401 | IAM.0001 | decrypt token fail
            """)
    void shouldNameWhatIsWrongInTheFormOfNewerCalls(String body, int status, String code, String message) {
        Response response = iam().post(IamCalls.KEYS, body);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.<String>path("error_code")).isEqualTo(code);
        assertThat(response.<String>path("error_msg")).contains(message);
    }

    @Test
    void shouldRefuseABadTokenInTheHeaderWhateverTheBodySays() {
        assertThat(issue("no-such-token", "{\"id\":\"sandbox-token\"}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void shouldKeepSecretsOutOfTheJournal() {
        Key key = Key.of(issue(WellKnown.TOKEN, "{}"));
        modify(key, WellKnown.NOON, Map.of(SECURITY_TOKEN, key.securityToken()));
        assertThat(iam().journal())
                .contains(IamCalls.KEYS, key.access())
                .doesNotContain(key.secret(), key.securityToken());
    }

    private Response issue(String token, String details) {
        return iam().request()
                .header("X-Auth-Token", token)
                .contentType(Calls.JSON)
                .body(REQUEST.formatted(details))
                .post(IamCalls.KEYS);
    }

    private Response modify(Key key, Instant date, Map<String, String> headers) {
        return iam().modify(key.signature(date), headers);
    }

    private IamCalls iam() {
        return new IamCalls(sandbox.uri());
    }
}
