package io.github.starrockssync.contract.iam;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.SdkSignature;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects, domains, users and versions. */
final class DirectoryIT {

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @ParameterizedTest
    @CsvSource({
        "/v3/projects, 1",
        "/v3/auth/projects, 1",
        "/v3/projects?name=cn-north-4, 1",
        "/v3/projects?name=cn-north-4&domain_id=8f7f1f0c1f0a4d6f8d3f5a1b2c3d4e5f, 1",
        "/v3/projects?page=1&per_page=1, 1",
        "/v3/projects?page=2&per_page=1, 0",
        "/v3/projects?name=cn-north-1, 0",
        "/v3/projects?name=cn-north-4_other, 0",
        "/v3/projects?domain_id=1a2b0c2c7c1f0a4d6f8d3f5a1b2c3d4e, 0"
    })
    void shouldListTheProjectsOfTheCaller(String path, int count) {
        List<String> ids = iam().get(path, WellKnown.TOKEN).path("projects.id");
        assertThat(ids).hasSize(count).allMatch(WellKnown.PROJECT::equals);
    }

    @Test
    void shouldListTheProjectsOfAnAccessKey() {
        String path = "/v3/projects?name=cn-north-4_other";
        Response response = signed(new SdkSignature("OTHERACCESSKEY", "other-secret-access-key", WellKnown.NOON), path);
        assertThat(response.<List<String>>path("projects.id")).containsExactly(WellKnown.OTHER_PROJECT);
        Response refused = signed(new SdkSignature("OTHERACCESSKEY", WellKnown.SECRET_KEY, WellKnown.NOON), path);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.<String>path("error.message")).contains("verify aksk signature fail");
    }

    @Test
    void shouldListTheDomainAndTheUsersOfTheCaller() {
        assertThat(iam().get("/v3/auth/domains", WellKnown.TOKEN).<List<Map<String, Object>>>path("domains"))
                .singleElement()
                .satisfies(domain -> assertThat(domain).containsEntry("name", "sandbox-domain"));
        Response users = iam().get("/v3/users?name=sandbox-user", WellKnown.TOKEN);
        assertThat(users.<List<String>>path("users.id")).containsExactly("08f7f1f0c1f0a4d6f8d3f5a1b2c3d4e5");
        assertThat(users.asString()).doesNotContain("password");
        assertThat(iam().get("/v3/users?name=other-user", WellKnown.TOKEN).<List<?>>path("users"))
                .isEmpty();
    }

    @Test
    void shouldListNothingWhenIamDoesNotKnowTheProject() {
        sandbox.controls().importState("""
                {"format":1,"projects":[{"id":"%s","tokens":["sandbox-token"]}]}""".formatted(WellKnown.PROJECT));
        assertThat(iam().get("/v3/projects", WellKnown.TOKEN).<List<?>>path("projects"))
                .isEmpty();
        assertThat(iam().get("/v3/auth/domains", WellKnown.TOKEN).<List<?>>path("domains"))
                .isEmpty();
        assertThat(iam().get("/v3/users", WellKnown.TOKEN).<List<?>>path("users"))
                .isEmpty();
        Response response =
                iam().post(IamCalls.TOKENS, IamCalls.TOKEN.formatted(WellKnown.TOKEN, IamCalls.PROJECT_SCOPE));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.<String>path("error.message")).endsWith("the credentials have no user.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/projects", "/v3/auth/projects", "/v3/auth/domains", "/v3/users"})
    void shouldRefuseWhenCredentialsAreMissingOrUnknown(String path) {
        Response without = iam().request().get(path);
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.<String>path("error.message")).endsWith("x-auth-token not found");
        Response unknown = iam().get(path, "no-such-token");
        assertThat(unknown.<Integer>path("error.code")).isEqualTo(401);
        assertThat(unknown.<String>path("error.title")).isEqualTo("Unauthorized");
        assertThat(unknown.<String>path("error.message")).endsWith("decrypt token fail");
    }

    @ParameterizedTest
    @CsvSource({
        "page=1, per_page: is required",
        "per_page=1, page: is required",
        "page=0&per_page=1, page: must match",
        "page=1&per_page=5001, per_page: must match",
        "page=1&per_page=x, per_page: must match"
    })
    void shouldNameWhatIsWrongWithAPage(String query, String message) {
        Response response = iam().get("/v3/projects?" + query, WellKnown.TOKEN);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.<String>path("error.message")).contains(message);
    }

    @Test
    void shouldShowTheVersionToClientsAndTheConsoleToBrowsers() {
        String v3 = sandbox.uri() + "/v3/";
        assertThat(iam().request().get("/v3").<String>path("version.links[0].href"))
                .isEqualTo(v3);
        Response versions = iam().request().accept("application/json").get("/");
        assertThat(versions.<String>path("versions.values[0].status")).isEqualTo("stable");
        assertThat(versions.<String>path("versions.values[0].links[0].href")).isEqualTo(v3);
        for (String accept : new String[] {"*/*", "text/html,application/json"}) {
            Response console = given().redirects().follow(false).accept(accept).get(sandbox.uri());
            assertThat(console.statusCode()).isEqualTo(302);
        }
    }

    private Response signed(SdkSignature signature, String path) {
        return iam().request()
                .headers(signature.headers("GET", sandbox.uri().resolve(path), Map.of(), ""))
                .get(path);
    }

    private IamCalls iam() {
        return new IamCalls(sandbox.uri());
    }
}
