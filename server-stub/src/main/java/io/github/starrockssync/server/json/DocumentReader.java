package io.github.starrockssync.server.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.starrockssync.server.check.Validatable;
import io.github.starrockssync.server.check.ViolationCollector;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON documents of one type, and checks generated models by the rules of the contract. Thread-safe.
 */
public final class DocumentReader {

    private final ObjectReader reader;

    /**
     * @param settings whose limit the caller enforces
     */
    public DocumentReader(JsonSettings settings, Type type) {
        this.reader = settings.mapper().readerFor(settings.mapper().constructType(type));
    }

    /**
     * Returns the document.
     *
     * @throws ServiceException 400 with all wrong types, and all violated rules of what could be read
     */
    public Object read(InputStream json) {
        ReadProblems problems = new ReadProblems();
        Object value = read(json, problems);
        List<Violation> violations =
                value instanceof Validatable model ? ViolationCollector.validate(model) : List.of();
        if (value == null || !problems.isEmpty() || !violations.isEmpty()) {
            throw ServiceException.invalid(problems.with(violations));
        }
        return value;
    }

    private @Nullable Object read(InputStream json, ReadProblems problems) {
        try (JsonParser parser = reader.createParser(StrictUtf8.reader(json))) {
            return read(parser, problems);
        } catch (CharacterCodingException e) {
            throw ServiceException.invalid(Violation.of(Violation.ROOT, ContractRule.NOT_UTF_8));
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
