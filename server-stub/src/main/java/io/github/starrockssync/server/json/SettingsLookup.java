package io.github.starrockssync.server.json;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Providers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The settings of the server, asked for when they are first needed, because then all providers are registered. */
final class SettingsLookup {

    private final Providers providers;
    private final Map<Class<?>, JsonSettings> found = new ConcurrentHashMap<>();

    SettingsLookup(Providers providers) {
        this.providers = providers;
    }

    /** The settings for bodies of a type. */
    JsonSettings settings(Class<?> type) {
        return found.computeIfAbsent(type, this::ask);
    }

    private JsonSettings ask(Class<?> type) {
        ContextResolver<JsonSettings> resolver =
                providers.getContextResolver(JsonSettings.class, MediaType.WILDCARD_TYPE);
        @Nullable JsonSettings settings = resolver == null ? null : resolver.getContext(type);
        return settings == null ? JsonSettings.DEFAULT : settings;
    }
}
