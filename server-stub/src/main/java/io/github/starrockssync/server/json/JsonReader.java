package io.github.starrockssync.server.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.ConstraintTranslation;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads a JSON body, or tells everything that is wrong with its types, and, given a validator, with the rest. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class JsonReader implements MessageBodyReader<Object> {

    private static final System.Logger LOG = System.getLogger(JsonReader.class.getName());

    private final ConstraintTranslation rules = new ConstraintTranslation();
    private final SettingsLookup lookup;
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    public JsonReader(@Context Providers providers) {
        lookup = new SettingsLookup(providers);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return DataTypes.contains(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        long maxBytes = lookup.settings().maxBodyBytes();
        if (declaredLength(headers) > maxBytes) {
            throw new ServiceException(ApiError.PAYLOAD_TOO_LARGE);
        }
        InputStream limited = new LimitedInputStream(body, maxBytes);
        if (!headers.containsKey(HttpHeaders.CONTENT_TYPE)) {
            throw refuseUntyped(limited);
        }
        ReadProblems problems = new ReadProblems();
        Object value = read(reader(generic), limited, problems);
        if (value == null || !problems.isEmpty()) {
            passOver(limited);
            throw ServiceException.invalid(problems.with(brokenRules(value)));
        }
        return value;
    }

    /** What is wrong with the parts that could be read. */
    private List<Violation> brokenRules(@Nullable Object value) {
        Validator validator = lookup.settings().validator();
        return value == null || validator == null
                ? List.of()
                : rules.violations(validator.validate(value)).listed();
    }

    private ObjectReader reader(Type type) {
        return readers.computeIfAbsent(type, key -> {
            var mapper = lookup.settings().mapper();
            return mapper.readerFor(mapper.constructType(key));
        });
    }

    private static @Nullable Object read(ObjectReader reader, InputStream body, ReadProblems problems) {
        try (JsonParser parser = reader.createParser(body)) {
            return read(reader.withAttribute(ReadProblems.ATTRIBUTE, problems), parser, problems);
        } catch (IOException e) {
            throw ServiceException.invalid(Violation.of(Violation.ROOT, ContractRule.JSON_INCOMPLETE));
        }
    }

    private static @Nullable Object read(ObjectReader reader, JsonParser parser, ReadProblems problems)
            throws IOException {
        try {
            Object value = parser.nextToken() == null ? null : reader.readValue(parser);
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

    // Quarkus takes a body without a type for whatever the operation consumes.
    private static ServiceException refuseUntyped(InputStream body) {
        try {
            return body.read() < 0
                    ? ServiceException.invalid(Violation.of(Violation.ROOT, ContractRule.BODY_REQUIRED))
                    : new ServiceException(ApiError.UNSUPPORTED_MEDIA_TYPE);
        } catch (IOException e) {
            return new ServiceException(ApiError.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    // A caller that is still sending would see the connection break instead of the answer.
    private static void passOver(InputStream rest) {
        try {
            rest.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | ServiceException e) {
            LOG.log(System.Logger.Level.DEBUG, "The rest of a refused body was not read", e);
        }
    }

    private static long declaredLength(MultivaluedMap<String, String> headers) {
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.trim());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
