package io.github.starrockssync.contract.pact;

import static java.nio.charset.StandardCharsets.UTF_8;

import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.matchers.generators.DefaultResponseGenerator;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.IHttpPart;
import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import au.com.dius.pact.core.support.json.JsonException;
import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.Contract;
import io.github.starrockssync.contract.http.Contract.Violation;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A request of a consumer and the response that it expects.
 *
 * @param pact that it is of
 * @param model as the Pact library reads it, whatever the version of the specification
 * @param recordedHeaders of the request, as they are written in the pact: the library takes them apart
 */
public record PactInteraction(Pact pact, SynchronousHttp model, Map<String, List<String>> recordedHeaders) {

    /** Returns what the consumer calls the interaction. */
    public String description() {
        return model.getDescription();
    }

    /** Returns the request as it was recorded. */
    public ApiRequest request() {
        return request(model.getRequest());
    }

    /** Returns the request with values of the provider instead of examples, where the pact asks for them. */
    public ApiRequest request(Map<String, Object> values) {
        return request(model.getRequest().generatedRequest(context(values), GeneratorTestMode.Provider));
    }

    private ApiRequest request(IRequest source) {
        Map<String, ?> generated =
                model.getRequest().getGenerators().getCategories().getOrDefault(Category.HEADER, Map.of());
        ApiRequest request = ApiRequest.of(source.getMethod(), target(source)).body(text(source));
        for (Map.Entry<String, List<String>> header : source.getHeaders().entrySet()) {
            List<String> recorded = recordedHeaders.getOrDefault(header.getKey(), header.getValue());
            request = request.headers(
                    header.getKey(), generated.containsKey(header.getKey()) ? header.getValue() : recorded);
        }
        return request;
    }

    private static String target(IRequest request) {
        List<String> parameters = new ArrayList<>();
        request.getQuery()
                .forEach((name, values) -> values.forEach(
                        value -> parameters.add(value == null ? encoded(name) : encoded(name) + "=" + encoded(value))));
        String path = request.getPath().replace(" ", "%20");
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String text(IHttpPart part) {
        return part.getBody().isPresent() ? part.getBody().valueAsString() : "";
    }

    /** Returns the response that the consumer expects. */
    public ApiResponse response() {
        HttpResponse expected = model.getResponse();
        return new ApiResponse(
                expected.getStatus(), expected.getHeaders(), text(expected).getBytes(UTF_8));
    }

    /** Compares a response with the expected one, in words. The consumer can work with it if there are none. */
    public List<String> mismatches(ApiResponse actual, Map<String, Object> values) {
        SynchronousHttp expectation = new SynchronousHttp(
                model.getKey(), description(), model.getProviderStates(), model.getRequest(), expected(values));
        List<String> types = actual.header("Content-Type");
        OptionalBody body = actual.bytes().length == 0
                ? OptionalBody.empty()
                : types.isEmpty()
                        ? OptionalBody.body(actual.bytes())
                        : OptionalBody.body(actual.bytes(), ContentType.fromString(types.get(0)));
        HttpResponse response = new HttpResponse(actual.status(), actual.headers(), body);
        try {
            return ResponseMatching.responseMismatches(pact, expectation, response).stream()
                    .map(each -> each.description())
                    .map(each -> each.replaceAll("\\s*\\R\\s*", " "))
                    .toList();
        } catch (JsonException e) {
            return List.of("The body is not valid JSON: " + e.getMessage());
        }
    }

    /** Validates request and expected response. What a pact leaves out, the consumer does not read. */
    public List<Violation> violations(Contract contract) {
        return Stream.concat(
                        contract.violations(request()).stream(),
                        contract.violations(request(), response()).stream().filter(each -> !each.isMissingPart()))
                .toList();
    }

    private HttpResponse expected(Map<String, Object> values) {
        return (HttpResponse) DefaultResponseGenerator.INSTANCE.generateResponse(
                model.getResponse(), context(values), GeneratorTestMode.Provider, List.of(), Map.of());
    }

    private static Map<String, Object> context(Map<String, Object> values) {
        return new HashMap<>(Map.of("providerState", values));
    }
}
