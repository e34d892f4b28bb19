package io.github.starrockssync.contract.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Every failure has the documented body, on paths that the contract does not know, too; nothing of the server's inside is in
 * it, and the id is in it if the gateway answers, and only then.
 */
final class ErrorBodies implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        Response response = context.next(request, answer);
        if (response.statusCode() >= 400 && !request.getMethod().equals(Method.HEAD.name())) {
            check(response);
        }
        return response;
    }

    private static void check(Response response) {
        JsonNode body = ResponseBody.of(response);
        assertThat(body.path("error_code").asText()).as("error_code").matches("(DBS|APIGW?)\\.\\d+");
        assertThat(body.path("error_msg").asText())
                .as("error_msg")
                .isNotBlank()
                .doesNotContain("Exception", "\tat ", "io.github", "java.", "com.fasterxml", "jakarta.");
        if (body.path("error_code").asText().startsWith("APIG")) {
            assertThat(body.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("error_code", "error_msg", "request_id");
            assertThat(body.get("request_id").asText()).as("request_id").isEqualTo(response.header("X-Request-Id"));
        } else {
            assertThat(body.fieldNames()).toIterable().containsExactlyInAnyOrder("error_code", "error_msg");
        }
    }
}
