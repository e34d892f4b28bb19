package io.github.starrockssync.contract.pact;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static au.com.dius.pact.consumer.dsl.Matchers.regexp;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import au.com.dius.pact.core.model.matchingrules.EqualsMatcher;
import au.com.dius.pact.core.support.expressions.DataType;
import java.util.function.Consumer;

/**
 * The answers that the client needs, each part with the loosest rule that the client can live with:
 *
 * <ul>
 *   <li>exact, where it branches on the value or compares it with what it sent;
 *   <li>a pattern, where it sends the value back (ids) or reads parts of it (times, percentages);
 *   <li>text of any kind, where it only shows the value.
 * </ul>
 */
final class Responses {

    static final String SOME_TEXT = ".+";

    private Responses() {}

    static HttpResponseBuilder success(HttpResponseBuilder response, Consumer<LambdaDslJsonBody> body) {
        return answer(response, 200, newJsonBody(body).build());
    }

    static HttpResponseBuilder answer(HttpResponseBuilder response, int status, DslPart body) {
        return response.status(status)
                // the client decodes UTF-8, so no other charset may be declared
                .header("Content-Type", regexp("application/json(; ?charset=(?i:utf-8))?", "application/json"))
                .header("X-Request-Id", regexp("[!-~]{1,128}", PactNames.REQUEST_ID))
                .body(body);
    }

    /** A refusal by the service. People read the message, so its wording is free within the pattern. */
    static HttpResponseBuilder refusal(
            HttpResponseBuilder response, int status, String code, String messagePattern, String message) {
        return answer(
                response,
                status,
                newJsonBody(body -> error(body, code, messagePattern, message)).build());
    }

    /** A refusal by the gateway, which repeats the request's id in the body. */
    static HttpResponseBuilder gatewayRefusal(HttpResponseBuilder response, int status, String code, String message) {
        return answer(
                response,
                status,
                newJsonBody(body -> {
                            error(body, code, SOME_TEXT, message);
                            body.stringMatcher("request_id", "[!-~]{1,128}", PactNames.REQUEST_ID);
                        })
                        .build());
    }

    private static void error(LambdaDslObject body, String code, String messagePattern, String message) {
        exactly(body, "error_code", code);
        body.stringMatcher("error_msg", messagePattern, message);
    }

    /** Says equality in so many words, because a rule of an enclosing array would loosen it to the type. */
    static void exactly(LambdaDslObject body, String name, Object value) {
        body.and(name, value, EqualsMatcher.INSTANCE);
    }

    /** The contract promises 1 to 128 characters; they come back as a query, which they have to survive. */
    static void jobId(LambdaDslObject body, String name) {
        body.stringMatcher(name, "[!-~]{1,128}", PactNames.JOB);
    }

    /** At this place the answer has to repeat the job that the provider has started to reach its state. */
    static DslPart withJobOfState(DslPart body, String path) {
        body.getGenerators()
                .addGenerator(Category.BODY, path, new ProviderStateGenerator("${job_id}", DataType.STRING));
        return body;
    }

    /** Refuses an instance that is not there. */
    static HttpResponseBuilder unknownInstance(HttpResponseBuilder response) {
        return refusal(response, 400, "DBS.200022", SOME_TEXT, "Instance not found.");
    }
}
