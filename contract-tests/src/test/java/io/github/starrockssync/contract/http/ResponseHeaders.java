package io.github.starrockssync.contract.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Every answer has the id of its exchange, and every body is JSON, to its end. The validator checks neither for requests whose path or
 * method the contract does not know.
 */
final class ResponseHeaders implements Filter {

    private static final int LONGEST_ID = 128;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        Response response = context.next(request, answer);
        assertThat(response.header("X-Request-Id"))
                .as("X-Request-Id of the %s to %s %s", response.statusCode(), request.getMethod(), request.getURI())
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(LONGEST_ID);
        assertThat(response.headers().getList("X-Request-Id"))
                .as("X-Request-Id")
                .hasSize(1);
        if (response.asByteArray().length > 0) {
            assertThat(response.contentType())
                    .as("Content-Type of the %s to %s", response.statusCode(), request.getURI())
                    .matches("application/json(; ?charset=(?i:UTF-8))?");
            ResponseBody.of(response);
        }
        return response;
    }
}
