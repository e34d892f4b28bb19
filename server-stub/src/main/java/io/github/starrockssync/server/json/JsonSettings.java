package io.github.starrockssync.server.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.function.Consumer;

/**
 * How the generated models are read and written.
 *
 * @param mapper reads and writes bodies
 * @param maxBodyBytes a larger request body is rejected with 413
 */
public record JsonSettings(JsonMapper mapper, long maxBodyBytes) {

    /** Enough for 5,000 table names of maximum length; also the largest body that the documentation allows to be signed. */
    public static final long DEFAULT_MAX_BODY_BYTES = 12L * 1024 * 1024;

    /** The strict mapper and {@link #DEFAULT_MAX_BODY_BYTES}. */
    public static final JsonSettings DEFAULT =
            new JsonSettings(StrictJson.builder().build(), DEFAULT_MAX_BODY_BYTES);

    /** Returns the settings with a changed mapper, for example with a mix-in for one of the generated models. */
    public JsonSettings withMapper(Consumer<? super JsonMapper.Builder> change) {
        JsonMapper.Builder builder = mapper.rebuild();
        change.accept(builder);
        return new JsonSettings(builder.build(), maxBodyBytes);
    }

    public JsonSettings withMaxBodyBytes(long bytes) {
        return new JsonSettings(mapper, bytes);
    }
}
