package io.github.starrockssync.contract.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URLDecoder;
import java.util.List;

/** An OpenAPI document that requests and responses are validated against. Thread-safe. */
public final class Contract {

    private final OpenApiInteractionValidator validator;

    private Contract(OpenApiInteractionValidator validator) {
        this.validator = validator;
    }

    /**
     * A rule that is violated.
     *
     * @param key of the rule, such as {@code validation.request.body.schema.type}
     * @param text the violation in one line
     */
    public record Violation(String key, String text) {

        /** Returns whether a response has a property that its schema does not name, which an open schema allows. */
        public boolean isAdditionalProperty() {
            return key.equals("validation.response.body.schema.additionalProperties");
        }

        /** Returns whether a response lacks a property, a header or a body that the contract promises. */
        public boolean isMissingPart() {
            return key.startsWith("validation.response")
                    && (key.endsWith(".schema.required") || key.endsWith(".missing"));
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Returns the contract of this version, in English. */
    public static Contract ours() {
        return parse("the contract of this version", ContractDocument.text());
    }

    /**
     * Reads an OpenAPI document in YAML or JSON. Throws {@link InvalidInputException} if it is none; the source is for
     * messages.
     */
    public static Contract parse(String source, String text) {
        if (!text.contains("paths")) {
            throw new InvalidInputException("Not an OpenAPI document: " + source);
        }
        try {
            return new Contract(OpenApiInteractionValidator.createForInlineApiSpecification(text)
                    .build());
        } catch (RuntimeException e) {
            throw new InvalidInputException("Not an OpenAPI document: " + source + " (" + e.getMessage() + ")");
        }
    }

    /** Validates a request. */
    public List<Violation> violations(ApiRequest request) {
        SimpleRequest.Builder builder = new SimpleRequest.Builder(request.method(), request.path());
        request.headers().forEach(builder::withHeader);
        int query = request.target().indexOf('?');
        if (query >= 0) {
            for (String parameter : request.target().substring(query + 1).split("&")) {
                String[] parts = parameter.split("=", 2);
                builder.withQueryParam(
                        URLDecoder.decode(parts[0], UTF_8),
                        parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
            }
        }
        Request validated = request.body().isEmpty()
                ? builder.build()
                : builder.withBody(request.body()).build();
        return violations(validator.validateRequest(validated));
    }

    /** Validates a response. */
    public List<Violation> violations(ApiRequest request, ApiResponse response) {
        SimpleResponse.Builder builder = SimpleResponse.Builder.status(response.status());
        response.headers().forEach(builder::withHeader);
        Response validated = response.bytes().length == 0
                ? builder.build()
                : builder.withBody(response.text()).build();
        return violations(
                validator.validateResponse(request.path(), Request.Method.valueOf(request.method()), validated));
    }

    private static List<Violation> violations(ValidationReport report) {
        return report.getMessages().stream()
                .filter(each -> each.getLevel() == ValidationReport.Level.ERROR)
                .map(each -> new Violation(each.getKey(), each.getMessage().replaceAll("\\s*\\R\\s*", " ")))
                .toList();
    }
}
