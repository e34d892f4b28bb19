package io.github.starrockssync.contract.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;

/** An OpenAPI document that requests and answers have to fit. Unknown properties are errors in both directions. */
public final class Contract {

    private static final String OURS = "/META-INF/openapi/starrocks-data-sync.yaml";
    private static final String ADDITIONAL_PROPERTY = "validation.response.body.schema.additionalProperties";

    private final OpenApiInteractionValidator validator;

    private Contract(OpenApiInteractionValidator validator) {
        this.validator = validator;
    }

    /**
     * Something that does not fit.
     *
     * @param key the rule, such as {@code validation.request.body.schema.type}
     * @param text the same in words, in one line
     */
    public record Problem(String key, String text) {

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * The contract that this jar carries.
     *
     * @return in English
     */
    public static Contract ours() {
        return parse("this jar", Sources.resource(OURS));
    }

    static Contract at(String location) {
        return parse(location, Sources.text(location));
    }

    private static Contract parse(String source, String text) {
        if (!text.contains("paths")) {
            throw new UnusableInputException("Not an OpenAPI document: " + source);
        }
        try {
            return new Contract(OpenApiInteractionValidator.createForInlineApiSpecification(text)
                    .build());
        } catch (RuntimeException e) {
            throw new UnusableInputException("Not an OpenAPI document: " + source + " (" + e.getMessage() + ")");
        }
    }

    /**
     * What an interaction of a pact asks for or expects against the contract.
     *
     * @param interaction of a pact of any version
     * @return empty if it fits
     */
    public List<Problem> problems(SynchronousHttp interaction) {
        return problems(
                interaction.getRequest(),
                interaction.getRequest().getBody().isPresent()
                        ? interaction.getRequest().getBody().valueAsString()
                        : "",
                new Answer(
                        interaction.getResponse().getStatus(),
                        interaction.getResponse().getHeaders(),
                        interaction.getResponse().getBody().valueAsString()));
    }

    /**
     * The same with other bodies.
     *
     * @param interaction of a pact of any version
     * @param request JSON to send instead
     * @param response JSON to expect instead
     * @return empty if it fits
     */
    public List<Problem> problems(SynchronousHttp interaction, String request, String response) {
        return problems(
                interaction.getRequest(),
                request,
                new Answer(
                        interaction.getResponse().getStatus(),
                        interaction.getResponse().getHeaders(),
                        response));
    }

    List<Problem> problems(HttpRequest request, String body, Answer answer) {
        return problems(validator.validate(request(request, body), response(answer)));
    }

    /**
     * What a request asks for against the contract.
     *
     * @param method of HTTP
     * @param target path and query
     * @param headers of the request
     * @param body empty if there is none
     * @return in words; empty if it fits
     */
    public List<String> requestProblems(String method, String target, Map<String, List<String>> headers, String body) {
        URI parsed = URI.create(target);
        SimpleRequest.Builder builder = new SimpleRequest.Builder(method, parsed.getRawPath());
        headers.forEach(builder::withHeader);
        if (parsed.getRawQuery() != null) {
            for (String parameter : parsed.getRawQuery().split("&")) {
                String[] parts = parameter.split("=", 2);
                builder.withQueryParam(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
            }
        }
        Request request =
                body.isEmpty() ? builder.build() : builder.withBody(body).build();
        return problems(validator.validateRequest(request)).stream()
                .map(Problem::text)
                .toList();
    }

    /** What is wrong with a response, whatever the request. It may have properties that the contract lacks. */
    List<Problem> problems(IRequest request, Answer answer) {
        return problems(validator.validateResponse(
                        request.getPath(), Request.Method.valueOf(request.getMethod()), response(answer)))
                .stream()
                .filter(problem -> !problem.key().equals(ADDITIONAL_PROPERTY))
                .toList();
    }

    private static List<Problem> problems(ValidationReport report) {
        return report.getMessages().stream()
                .filter(each -> each.getLevel() == ValidationReport.Level.ERROR)
                .map(each -> new Problem(each.getKey(), each.getMessage().replaceAll("\\s*\\R\\s*", " ")))
                .toList();
    }

    private static Request request(HttpRequest request, String body) {
        SimpleRequest.Builder builder = new SimpleRequest.Builder(request.getMethod(), request.getPath());
        request.getHeaders().forEach(builder::withHeader);
        request.getQuery().forEach(builder::withQueryParam);
        return body.isEmpty() ? builder.build() : builder.withBody(body).build();
    }

    private static Response response(Answer answer) {
        SimpleResponse.Builder builder = SimpleResponse.Builder.status(answer.status());
        answer.headers().forEach(builder::withHeader);
        return answer.body().isEmpty()
                ? builder.build()
                : builder.withBody(answer.body()).build();
    }

    /** What a provider sends, or is expected to. */
    record Answer(int status, Map<String, List<String>> headers, String body) {}
}
