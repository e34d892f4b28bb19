package io.github.starrockssync.server.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.function.Consumer;

/**
 * What a server can choose about its JSON. Given to the feature, or answered by a {@link
 * jakarta.ws.rs.ext.ContextResolver} of this type where a runtime discovers the providers by itself. That one is asked
 * once for each type of body, and may answer differently.
 *
 * @param mapper reads and writes every body
 * @param maxBodyBytes a larger request body is answered 413
 */
public record JsonSettings(JsonMapper mapper, long maxBodyBytes) {

    /** Room for the 5,000 longest table names, and the most that the documentation lets a caller sign. */
    public static final long DEFAULT_MAX_BODY_BYTES = 12L * 1024 * 1024;

    /** The strict mapper and {@link #DEFAULT_MAX_BODY_BYTES}. */
    public static final JsonSettings DEFAULT =
            new JsonSettings(StrictJson.builder().build(), DEFAULT_MAX_BODY_BYTES);

    /** Changes the mapper, for example by a mix-in for one of the generated models. */
    public JsonSettings withMapper(Consumer<? super JsonMapper.Builder> change) {
        JsonMapper.Builder builder = mapper.rebuild();
        change.accept(builder);
        return new JsonSettings(builder.build(), maxBodyBytes);
    }

    public JsonSettings withMaxBodyBytes(long bytes) {
        return new JsonSettings(mapper, bytes);
    }
}
