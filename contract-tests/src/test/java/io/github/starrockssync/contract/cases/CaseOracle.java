package io.github.starrockssync.contract.cases;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.contract.http.ContractDocument;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what is wrong with the answer to a case. */
final class CaseOracle {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String BROKEN_RULE = "DBS.280001";

    /** What a message says of a rule of the contract. Rules of the service, about other things, are worded otherwise. */
    private static final String RULE =
            ": (must be (a|an|one of|\\d+|at (least|most))\\b|must (match|have|not be null)\\b|has the wrong type|is not valid"
                    + "|is required(?! to| when|,))";

    /** A place inside of another. */
    private static final String BELOW = "[.\\[\\w\\]]*";

    private final OpenApiInteractionValidator contract = OpenApiInteractionValidator.createForInlineApiSpecification(
                    ContractDocument.text())
            .withLevelResolver(LevelResolver.create()
                    .withLevel("validation.response.body.schema.additionalProperties", ValidationReport.Level.INFO)
                    .build())
            .build();

    /** Empty if nothing is. */
    Optional<String> problem(Case sent, CaseResponse answer) {
        if (answer.status() >= 500) {
            return Optional.of("is a failure of the server");
        }
        ValidationReport report = contract.validateResponse(
                sent.operation().path(), Request.Method.valueOf(sent.operation().method()), response(answer));
        if (report.hasErrors()) {
            return Optional.of("breaks the contract: " + report.getMessages());
        }
        String message = brokenRules(answer);
        if (sent.isAllowed()) {
            boolean refused = names(message, Pattern.quote(sent.place()) + BELOW);
            return refused ? Optional.of("refuses what the contract allows") : Optional.empty();
        }
        if (sent.place().equals("project_id") && answer.status() >= 400) {
            // whose project it is, is asked first
            return Optional.empty();
        }
        return names(message, Pattern.quote(sent.place()))
                ? Optional.empty()
                : Optional.of("does not name what the contract does not allow");
    }

    private static boolean names(String message, String place) {
        return Pattern.compile("(^|[ :,;])" + place + RULE).matcher(message).find();
    }

    /** The message of a refusal for broken rules; empty if the answer is none. */
    private static String brokenRules(CaseResponse answer) {
        try {
            JsonNode body = MAPPER.readTree(answer.body());
            return answer.status() == 400 && body.path("error_code").asText().equals(BROKEN_RULE)
                    ? body.path("error_msg").asText()
                    : "";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(answer.body(), e);
        }
    }

    private static SimpleResponse response(CaseResponse answer) {
        SimpleResponse.Builder response =
                SimpleResponse.Builder.status(answer.status()).withBody(answer.body());
        answer.headers().forEach(response::withHeader);
        return response.build();
    }
}
