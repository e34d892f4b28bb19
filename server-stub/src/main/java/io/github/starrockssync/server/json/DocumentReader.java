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
 * Reads JSON documents of one type, and validates generated models against the rules of the contract. Thread-safe.
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
     * @throws ServiceException 400 with all wrong types and all violations of what could be read
     */
    public Object read(InputStream json) {
        ReadViolations found = new ReadViolations();
        Object value = read(json, found);
        List<Violation> ofRules = value instanceof Validatable model ? ViolationCollector.validate(model) : List.of();
        if (value == null || !found.isEmpty() || !ofRules.isEmpty()) {
            throw ServiceException.invalid(found.with(ofRules));
        }
        return value;
    }

    private @Nullable Object read(InputStream json, ReadViolations violations) {
        try (JsonParser parser = reader.createParser(StrictUtf8.reader(json))) {
            return read(parser, violations);
        } catch (CharacterCodingException e) {
            throw ServiceException.invalid(Violation.of(Violation.ROOT, ContractRule.NOT_UTF_8));
        } catch (IOException e) {
            throw ServiceException.invalid(Violation.of(Violation.ROOT, ContractRule.JSON_INCOMPLETE));
        }
    }

    private @Nullable Object read(JsonParser parser, ReadViolations violations) throws IOException {
        try {
            ObjectReader recording = reader.withAttribute(ReadViolations.ATTRIBUTE, violations);
            Object value = parser.nextToken() == null ? null : recording.readValue(parser);
            if (value == null && violations.isEmpty()) {
                violations.add(parser, ContractRule.BODY_REQUIRED);
            } else if (parser.nextToken() != null) {
                violations.add(parser, ContractRule.JSON_TRAILING);
            }
            return value;
        } catch (JacksonException e) {
            ReadFailure.record(e, parser, violations);
            return null;
        }
    }
}
