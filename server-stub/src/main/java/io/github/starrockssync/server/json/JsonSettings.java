package io.github.starrockssync.server.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Validator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a server can choose about its JSON. Given to the feature, or answered by a {@link
 * jakarta.ws.rs.ext.ContextResolver} of this type where a runtime discovers the providers by itself. That one is asked
 * once for each type of body, and may answer differently.
 *
 * @param mapper reads and writes every body
 * @param maxBodyBytes a larger request body is answered 413
 * @param validator tells the broken rules beside the wrong types of a body; without one, a body with wrong types is
 *     refused for those alone, and rules come up when the types are right
 */
public record JsonSettings(
        JsonMapper mapper, long maxBodyBytes, @Nullable Validator validator) {

    /** Room for the 5,000 longest table names, and the most that the documentation lets a caller sign. */
    public static final long DEFAULT_MAX_BODY_BYTES = 12L * 1024 * 1024;

    /** The strict mapper and {@link #DEFAULT_MAX_BODY_BYTES}. */
    public static final JsonSettings DEFAULT =
            new JsonSettings(StrictJson.builder().build(), DEFAULT_MAX_BODY_BYTES, null);

    /** Changes the mapper, for example by a mix-in for one of the generated models. */
    public JsonSettings withMapper(Consumer<? super JsonMapper.Builder> change) {
        JsonMapper.Builder builder = mapper.rebuild();
        change.accept(builder);
        return new JsonSettings(builder.build(), maxBodyBytes, validator);
    }

    public JsonSettings withMaxBodyBytes(long bytes) {
        return new JsonSettings(mapper, bytes, validator);
    }

    public JsonSettings withValidator(Validator validator) {
        return new JsonSettings(mapper, maxBodyBytes, validator);
    }
}
