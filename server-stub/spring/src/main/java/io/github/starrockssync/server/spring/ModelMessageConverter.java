package io.github.starrockssync.server.spring;

import io.github.starrockssync.server.check.Validatable;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.json.BodyReader;
import io.github.starrockssync.server.json.JsonSettings;
import io.github.starrockssync.server.violation.Violation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Reads and writes generated models. Thread-safe. */
final class ModelMessageConverter extends AbstractHttpMessageConverter<Validatable> {

    private final JsonSettings settings;
    private final Map<Class<?>, BodyReader> readers = new ConcurrentHashMap<>();

    ModelMessageConverter(JsonSettings settings) {
        super(MediaType.APPLICATION_JSON);
        this.settings = settings;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Validatable.class.isAssignableFrom(type);
    }

    /** A request without a type is JSON in the contract, and application/octet-stream in Spring. */
    @Override
    protected boolean canRead(@Nullable MediaType mediaType) {
        return MediaType.APPLICATION_OCTET_STREAM.equals(mediaType) || super.canRead(mediaType);
    }

    @Override
    protected Validatable readInternal(Class<? extends Validatable> type, HttpInputMessage request) throws IOException {
        List<Violation> ofParameters = Requests.parameterViolations();
        BodyReader reader = readers.computeIfAbsent(type, key -> new BodyReader(settings, key));
        Validatable body;
        try {
            body = (Validatable)
                    reader.read(request.getBody(), request.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH));
        } catch (ServiceException e) {
            throw e.withViolations(ofParameters);
        }
        if (!ofParameters.isEmpty()) {
            throw ServiceException.invalid(ofParameters);
        }
        return body;
    }

    @Override
    protected void writeInternal(Validatable model, HttpOutputMessage response) throws IOException {
        settings.mapper().writeValue(response.getBody(), model);
    }
}
