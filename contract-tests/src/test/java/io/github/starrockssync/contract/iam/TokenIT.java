package io.github.starrockssync.contract.iam;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens by password and by token, what they are good for, and until when. */
final class TokenIT {

    private static final Duration LIFETIME = Duration.ofHours(24);

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldIssueATokenForAProjectWhenThePasswordIsRight() {
        Response response = iam().post(IamCalls.TOKENS, IamCalls.PASSWORD.formatted(IamCalls.PROJECT_SCOPE));
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.<String>path("token.issued_at")).isEqualTo("2026-03-29T12:00:00.000000Z");
        assertThat(response.<String>path("token.expires_at")).isEqualTo("2026-03-30T12:00:00.000000Z");
        assertThat(response.<String>path("token.project.id")).isEqualTo(WellKnown.PROJECT);
        assertThat(response.<String>path("token.project.domain.name")).isEqualTo("sandbox-domain");
        assertThat(response.<String>path("token.user.name")).isEqualTo("sandbox-user");
        String token = response.header("X-Subject-Token");
        assertThat(response.asString()).doesNotContain(token);
        assertThat(iam().modify(token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"project\":{\"id\":\"0483b6b16e954cb88930a360d2c4e663\"}}",
                "{\"project\":{\"name\":\"cn-north-4\",\"domain\":{\"name\":\"sandbox-domain\"}}}",
                "{\"project\":{\"name\":\"cn-north-4\",\"domain\":{\"id\":\"8f7f1f0c1f0a4d6f8d3f5a1b2c3d4e5f\"}}}"
            })
    void shouldFindTheProjectHoweverItIsNamed(String scope) {
        assertThat(iam().modify(iam().token(scope)).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldIssueATokenForAUserThatIsNamedById() {
        String body = IamCalls.PASSWORD
                .formatted(IamCalls.PROJECT_SCOPE)
                .replace("\"name\":\"sandbox-user\"", "\"id\":\"08f7f1f0c1f0a4d6f8d3f5a1b2c3d4e5\"")
                .replace(",\"domain\":{\"name\":\"sandbox-domain\"}", "");
        assertThat(iam().post(IamCalls.TOKENS, body).statusCode()).isEqualTo(201);
        assertThat(iam().post(IamCalls.TOKENS, body.replace("sandbox-password", "other-password"))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {IamCalls.DOMAIN_SCOPE, "null"})
    void shouldIssueATokenThatIsForNoProjectWhenNoneIsAskedFor(String scope) {
        Response response = iam().post(IamCalls.TOKENS, IamCalls.PASSWORD.formatted(scope));
        assertThat(response.<Object>path("token.project")).isNull();
        String token = response.header("X-Subject-Token");
        assertThat(iam().get("/v3/auth/domains", token).<String>path("domains[0].name"))
                .isEqualTo("sandbox-domain");
        assertRefused(iam().modify(token), 403, "DBS.280015", "permission denied");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldIssueATokenForAToken(boolean permanent) {
        String first = permanent ? WellKnown.TOKEN : iam().token(IamCalls.DOMAIN_SCOPE);
        Response response = iam().post(IamCalls.TOKENS, IamCalls.TOKEN.formatted(first, IamCalls.PROJECT_SCOPE));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        assertThat(response.<String>path("token.user.name")).isEqualTo("sandbox-user");
        assertThat(response.<String>path("token.expires_at")).isEqualTo("2026-03-30T12:00:00.000000Z");
        String second = response.header("X-Subject-Token");
        assertThat(second).isNotEqualTo(first);
        assertThat(iam().modify(second).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "?nocatalog=, true", "?nocatalog=true, false"})
    void shouldLeaveTheCatalogueOutWhenAsked(String query, boolean there) {
        Response response = iam().post(IamCalls.TOKENS + query, IamCalls.PASSWORD.formatted(IamCalls.PROJECT_SCOPE));
        assertThat(response.<Object>path("token.catalog") != null).isEqualTo(there);
    }

    @Test
    void shouldExpireByTheClockOfTheSandbox() {
        String token = iam().token(IamCalls.PROJECT_SCOPE);
        sandbox.controls().advance(LIFETIME.minusMillis(1));
        assertThat(iam().modify(token).statusCode()).isEqualTo(200);
        sandbox.controls().advance(Duration.ofMillis(1));
        String expired = "token expires, expires_at: 2026-03-30T12:00:00.000000Z";
        assertRefused(iam().modify(token), 401, "APIGW.0301", expired);
        assertKeystone(iam().get("/v3/projects", token), 401, expired);
        assertKeystone(
                iam().post(IamCalls.TOKENS, IamCalls.TOKEN.formatted(token, IamCalls.PROJECT_SCOPE)), 401, expired);
        assertThat(new Calls(sandbox.uri()).configuration().statusCode()).isEqualTo(200);
    }

    @Test
    void shouldForgetTokensLongAfterTheyExpired() {
        String token = iam().token(IamCalls.PROJECT_SCOPE);
        sandbox.controls().advance(LIFETIME.multipliedBy(2));
        iam().token(IamCalls.PROJECT_SCOPE);
        assertRefused(iam().modify(token), 401, "APIGW.0301", "decrypt token fail");
        assertThat(sandbox.controls().exportState().split("\"user_id\"")).hasSize(2);
    }

    @Test
    void shouldBePartOfTheStateUntilAReset() {
        String token = iam().token(IamCalls.PROJECT_SCOPE);
        String state = sandbox.controls().exportState();
        sandbox.controls().reset();
        assertThat(iam().modify(token).statusCode()).isEqualTo(401);
        sandbox.controls().importState(state);
        sandbox.controls().freezeAt(WellKnown.NOON);
        assertThat(iam().modify(token).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldStillBeValidWhenTheSandboxIsStartedAgain(@TempDir Path directory) {
        String token;
        try (SandboxProcess first = SandboxProcess.start("--data-dir", directory.toString())) {
            token = new IamCalls(first.uri()).token(IamCalls.PROJECT_SCOPE);
        }
        try (SandboxProcess second = SandboxProcess.start("--data-dir", directory.toString())) {
            assertThat(new IamCalls(second.uri()).modify(token).statusCode()).isEqualTo(200);
            assertThat(new IamCalls(second.uri()).modify(token + "0").statusCode())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sandbox-password, wrong",
        "sandbox-password, other-password",
        "sandbox-user, nobody",
        "sandbox-user, other-user",
        "sandbox-domain, other-domain",
        "sandbox-domain, nowhere"
    })
    void shouldTellTheSameWhateverIsWrongWithALogin(String right, String wrong) {
        String body = IamCalls.PASSWORD.formatted(IamCalls.PROJECT_SCOPE).replace(right, wrong);
        assertKeystone(iam().post(IamCalls.TOKENS, body), 401, "The username or password is wrong.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"project":{"name":"cn-north-1"}}                                             | 404 | Could not find project: cn-north-1.
            {"project":{"id":"0483b6b16e954cb88930a360d2c4e664"}}                         | 404 | Could not find project: 0483b6b16e954cb88930a360d2c4e664.
            {"project":{"name":"cn-north-4_other"}}                                       | 404 | Could not find project: cn-north-4_other.
            {"project":{"id":"1f0c2c7c1f0a4d6f8d3f5a1b2c3d4e5f"}}                         | 403 | the project is not the user's.
            {"project":{"name":"cn-north-4_other","domain":{"name":"other-domain"}}}      | 403 | the domain is not the user's.
            {"domain":{"name":"other-domain"}}                                            | 403 | the domain is not the user's.
            {"domain":{"id":"nowhere"}}                                                   | 403 | the domain is not the user's.
            """)
    void shouldRefuseWhatIsNotTheUsers(String scope, int status, String message) {
        assertKeystone(iam().post(IamCalls.TOKENS, IamCalls.PASSWORD.formatted(scope)), status, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-token", WellKnown.OTHER_TOKEN})
    void shouldRefuseAForeignToken(String token) {
        Response response = iam().post(IamCalls.TOKENS, IamCalls.TOKEN.formatted(token, IamCalls.PROJECT_SCOPE));
        assertThat(response.statusCode()).isIn(401, 404);
        assertThat(response.header("X-Subject-Token")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1]                                                                  | $: must be an object
            {"auth":                                                             | $.auth: is incomplete JSON
            {}                                                                   | $.auth: is required
            {"auth":{}}                                                          | $.auth.identity: is required
            {"auth":{"identity":{}}}                                             | $.auth.identity.methods: is required
            {"auth":{"identity":{"methods":[]}}}                                 | $.auth.identity.methods: must have 1 elements
            {"auth":{"identity":{"methods":"password"}}}                         | $.auth.identity.methods: must be an array
            {"auth":{"identity":{"methods":["assume_role"]}}}                    | $.auth.identity.methods[0]: must be one of [password, token]
            {"auth":{"identity":{"methods":["password","totp"]}}}                | $.auth.identity.methods[1]: must be one of [password, token]
            {"auth":{"identity":{"methods":["password"]}}}                       | $.auth.identity.password: is required
            {"auth":{"identity":{"methods":["token"]}}}                          | $.auth.identity.token: is required
            {"auth":{"identity":{"methods":["token"],"token":{}}}}               | $.auth.identity.token.id: is required
            {"auth":{"identity":{"methods":["password"],"password":{"user":{}}}}} | $.auth.identity.password.user.password: is required
            {"auth":{"identity":{"methods":["password"],"password":{"user":{"password":"p"}}}}} | $.auth.identity.password.user.name: is required
            {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"u","password":"p"}}}}} | $.auth.identity.password.user.domain: is required
            {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"u","password":"p","domain":{}}}}}} | $.auth.identity.password.user.domain.name: is required
            {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"u","password":7,"domain":{}}}}}} | $.auth.identity.password.user.password: must be a string
            {"auth":{"identity":{"methods":["token"],"token":{"id":"sandbox-token"}},"scope":{}}} | $.auth.scope.project: is required
            {"auth":{"identity":{"methods":["token"],"token":{"id":"sandbox-token"}},"scope":{"project":{}}}} | $.auth.scope.project.name: is required
            {"auth":{"identity":{"methods":["token"],"token":{"id":"sandbox-token"}},"scope":{"domain":{}}}} | $.auth.scope.domain.name: is required
            {"auth":{"identity":{"methods":["token"],"token":{"id":"sandbox-token"}},"scope":{"project":{"id":"p"},"domain":{"id":"d"}}}} | $.auth.scope.domain: is not valid
            """)
    void shouldNameWhatABodyLacks(String body, String message) {
        assertKeystone(iam().post(IamCalls.TOKENS, body), 400, message);
    }

    @Test
    void shouldRefuseOtherMethodsAndBodiesThatAreTooLargeInTheFormOfIam() {
        Response response = iam().get(IamCalls.TOKENS, WellKnown.TOKEN);
        assertKeystone(response, 405, "not allowed");
        assertThat(response.header("Allow")).isEqualTo("OPTIONS, POST");
        assertKeystone(iam().post(IamCalls.TOKENS, " ".repeat(13 * 1024 * 1024)), 413, "too large");
        assertKeystone(
                iam().request().contentType("text/xml").body("<a/>").post(IamCalls.TOKENS), 415, "application/json");
    }

    @Test
    void shouldKeepPasswordsAndTokensOutOfTheJournal() {
        String token = iam().token(IamCalls.PROJECT_SCOPE);
        iam().post(IamCalls.TOKENS, IamCalls.TOKEN.formatted(token, IamCalls.PROJECT_SCOPE));
        iam().post(IamCalls.TOKENS, "{\"auth\":\"sandbox-password\"}");
        iam().get("/v3/projects", token);
        String journal = iam().journal();
        assertThat(journal)
                .contains("\"path\":\"/v3/auth/tokens\"", "\"x-subject-token\":\"***\"")
                .doesNotContain("sandbox-password", token);
    }

    private static void assertKeystone(Response response, int status, String message) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.<Integer>path("error.code")).isEqualTo(status);
        assertThat(response.<String>path("error.message")).contains(message);
        assertThat(response.<String>path("error.title")).isNotBlank();
        assertThat(response.header("X-Request-Id")).matches("[0-9a-f]{32}");
        assertThat(response.header("X-IAM-Trace-Id")).contains(response.header("X-Request-Id"));
        assertThat(response.header("X-Subject-Token")).isNull();
    }

    private IamCalls iam() {
        return new IamCalls(sandbox.uri());
    }
}
