package io.github.starrockssync.contract.iam;

import static io.restassured.RestAssured.given;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.SdkSignature;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Calls of IAM, whose responses are validated by its contract. */
public record IamCalls(URI sandbox) {

    static final String TOKENS = "/v3/auth/tokens";
    static final String KEYS = "/v3.0/OS-CREDENTIAL/securitytokens";
    static final String PASSWORD = """
            {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"sandbox-user",\
            "password":"sandbox-password","domain":{"name":"sandbox-domain"}}}},"scope":%s}}""";
    static final String TOKEN =
            "{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"token\":{\"id\":\"%s\"}},\"scope\":%s}}";
    public static final String PROJECT_SCOPE = "{\"project\":{\"name\":\"cn-north-4\"}}";
    static final String DOMAIN_SCOPE = "{\"domain\":{\"name\":\"sandbox-domain\"}}";

    private static final Filter CONTRACT =
            new OpenApiValidationFilter(OpenApiInteractionValidator.createForSpecificationUrl(
                            Path.of("../sandbox/src/main/openapi/sandbox-iam.yaml")
                                    .toUri()
                                    .toString())
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.request", ValidationReport.Level.IGNORE)
                            // documented for errors that every path has
                            .withLevel("validation.response.status.unknown", ValidationReport.Level.IGNORE)
                            .build())
                    .build());

    Response post(String path, String body) {
        return request().contentType(Calls.JSON).body(body).post(path);
    }

    public Response get(String path, String token) {
        return request().header("X-Auth-Token", token).get(path);
    }

    RequestSpecification request() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .baseUri(sandbox.toString())
                .filter(CONTRACT)
                .urlEncodingEnabled(false);
    }

    String journal() {
        return given().get(sandbox + "/_sandbox/journal").asString();
    }

    /** A new token for the well-known user. */
    public String token(String scope) {
        return post(TOKENS, PASSWORD.formatted(scope))
                .then()
                .statusCode(201)
                .extract()
                .header("X-Subject-Token");
    }

    /** The documented modification with a token. */
    Response modify(String token) {
        return modify(Map.of("x-auth-token", token));
    }

    /** The documented modification, signed. */
    Response modify(SdkSignature signature, Map<String, String> headers) {
        return modify(signature.headers("PUT", sandbox.resolve(Calls.REPLICATION), headers, body()));
    }

    private Response modify(Map<String, String> headers) {
        return new Calls(sandbox)
                .withoutCredentials()
                .headers(headers)
                .contentType(Calls.JSON)
                .body(body())
                .put(Calls.REPLICATION);
    }

    private static String body() {
        return ContractDocument.example("SmallestCallRequest").toString();
    }
}
