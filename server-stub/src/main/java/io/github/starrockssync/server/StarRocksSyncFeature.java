package io.github.starrockssync.server;

import io.github.starrockssync.server.check.RequestChecks;
import io.github.starrockssync.server.error.ConstraintViolationExceptionMapper;
import io.github.starrockssync.server.error.FailureFilter;
import io.github.starrockssync.server.error.NotFoundExceptionMapper;
import io.github.starrockssync.server.error.ServiceExceptionMapper;
import io.github.starrockssync.server.error.UnexpectedExceptionMapper;
import io.github.starrockssync.server.error.ValidationExceptionMapper;
import io.github.starrockssync.server.error.WebApplicationExceptionMapper;
import io.github.starrockssync.server.json.JsonReader;
import io.github.starrockssync.server.json.JsonSettings;
import io.github.starrockssync.server.json.JsonWriter;
import io.github.starrockssync.server.operation.AllowFilter;
import io.github.starrockssync.server.operation.EnumParameters;
import io.github.starrockssync.server.request.RequestIdFilter;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.ContextResolver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a server needs beside its implementation of the generated interfaces: {@code
 * register(StarRocksSyncFeature.class)}.
 *
 * <p>It is deliberately no {@code @Provider}: runtimes that discover providers find the single ones, and must not find
 * them twice. With those, settings come from a {@code @Provider} that is a {@code ContextResolver<JsonSettings>}.
 */
public final class StarRocksSyncFeature implements Feature {

    private static final List<Class<?>> PROVIDERS = List.of(
            RequestIdFilter.class,
            FailureFilter.class,
            AllowFilter.class,
            ServiceExceptionMapper.class,
            ConstraintViolationExceptionMapper.class,
            ValidationExceptionMapper.class,
            WebApplicationExceptionMapper.class,
            NotFoundExceptionMapper.class,
            UnexpectedExceptionMapper.class,
            EnumParameters.class,
            RequestChecks.class,
            JsonReader.class,
            JsonWriter.class);

    private final @Nullable JsonSettings settings;

    /** Default settings, unless a {@code ContextResolver<JsonSettings>} is registered, too. */
    public StarRocksSyncFeature() {
        this(null);
    }

    private StarRocksSyncFeature(@Nullable JsonSettings settings) {
        this.settings = settings;
    }

    /** The feature with settings of the server's own. */
    public static StarRocksSyncFeature with(JsonSettings settings) {
        return new StarRocksSyncFeature(settings);
    }

    @Override
    public boolean configure(FeatureContext context) {
        PROVIDERS.stream()
                .filter(provider -> !context.getConfiguration().isRegistered(provider))
                .forEach(context::register);
        if (settings != null) {
            context.register(new Settings(settings));
        }
        return true;
    }

    private record Settings(JsonSettings settings) implements ContextResolver<JsonSettings> {

        @Override
        public JsonSettings getContext(Class<?> type) {
            return settings;
        }
    }
}
