package io.github.starrockssync.server.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.ConstraintTranslation;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON of one type, or tells everything that is wrong with its types, and, given a validator, with the rest.
 * Needs no JAX-RS runtime. Thread-safe.
 */
public final class DocumentReader {

    private final ConstraintTranslation rules = new ConstraintTranslation();
    private final ObjectReader reader;
    private final @Nullable Validator validator;

    /**
     * @param settings mapper and validator; their limit is left to the caller
     */
    public DocumentReader(JsonSettings settings, Type type) {
        this.reader = settings.mapper().readerFor(settings.mapper().constructType(type));
        this.validator = settings.validator();
    }

    /**
     * The document, of which only the types are right.
     *
     * @throws ServiceException if they are not; broken rules of what could be read are told as well
     */
    public Object read(InputStream json) {
        ReadProblems problems = new ReadProblems();
        Object value = read(json, problems);
        if (value == null || !problems.isEmpty()) {
            throw ServiceException.invalid(problems.with(value == null ? List.of() : brokenRules(value)));
        }
        return value;
    }

    /**
     * The document, of which types and rules are right.
     *
     * @throws ServiceException if they are not
     */
    public Object readValid(InputStream json) {
        Object value = read(json);
        List<Violation> broken = brokenRules(value);
        if (!broken.isEmpty()) {
            throw ServiceException.invalid(broken);
        }
        return value;
    }

    private List<Violation> brokenRules(Object value) {
        return validator == null
                ? List.of()
                : rules.violations(validator.validate(value)).listed();
    }

    private @Nullable Object read(InputStream json, ReadProblems problems) {
        try (JsonParser parser = reader.createParser(json)) {
            return read(parser, problems);
        } catch (IOException e) {
            throw ServiceException.invalid(Violation.of(Violation.ROOT, ContractRule.JSON_INCOMPLETE));
        }
    }

    private @Nullable Object read(JsonParser parser, ReadProblems problems) throws IOException {
        try {
            ObjectReader noting = reader.withAttribute(ReadProblems.ATTRIBUTE, problems);
            Object value = parser.nextToken() == null ? null : noting.readValue(parser);
            if (value == null && problems.isEmpty()) {
                problems.add(parser, ContractRule.BODY_REQUIRED);
            } else if (parser.nextToken() != null) {
                problems.add(parser, ContractRule.JSON_TRAILING);
            }
            return value;
        } catch (JacksonException e) {
            ReadFailure.note(e, parser, problems);
            return null;
        }
    }
}
