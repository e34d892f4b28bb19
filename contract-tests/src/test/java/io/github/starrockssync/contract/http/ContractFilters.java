package io.github.starrockssync.contract.http;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.filter.Filter;
import java.util.List;

/** The filters that hold an exchange against the contract. */
public final class ContractFilters {

    private static final List<Filter> ANSWERS = List.of(new ResponseHeaders(), new ErrorBodies());
    private static final Filter EXCHANGE = validator(openResponses().build());
    private static final Filter ANSWER_ONLY = validator(openResponses()
            .withLevel("validation.request", ValidationReport.Level.IGNORE)
            .build());

    private ContractFilters() {}

    /**
     * For requests that keep the contract: request and answer are validated.
     *
     * @return to be applied in this order
     */
    public static List<Filter> wellFormed() {
        return with(EXCHANGE);
    }

    /**
     * For requests that break the contract on purpose: only the answer is validated.
     *
     * @return to be applied in this order
     */
    public static List<Filter> deliberatelyWrong() {
        return with(ANSWER_ONLY);
    }

    /** A response may have properties that the contract lacks. */
    private static LevelResolver.Builder openResponses() {
        return LevelResolver.create()
                .withLevel("validation.response.body.schema.additionalProperties", ValidationReport.Level.INFO);
    }

    private static List<Filter> with(Filter validator) {
        return List.of(validator, ANSWERS.get(0), ANSWERS.get(1));
    }

    private static Filter validator(LevelResolver levels) {
        return new OpenApiValidationFilter(
                OpenApiInteractionValidator.createForInlineApiSpecification(ContractDocument.text())
                        .withLevelResolver(levels)
                        .build());
    }
}
