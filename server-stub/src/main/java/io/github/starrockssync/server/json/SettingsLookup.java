package io.github.starrockssync.server.json;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Providers;
import org.jspecify.annotations.Nullable;

/** The settings of the server, asked for when they are first needed, because then all providers are registered. */
final class SettingsLookup {

    private final Providers providers;
    private volatile @Nullable JsonSettings found;

    SettingsLookup(Providers providers) {
        this.providers = providers;
    }

    JsonSettings settings() {
        JsonSettings settings = found;
        if (settings == null) {
            // Two threads may both ask: they are answered the same.
            settings = ask();
            found = settings;
        }
        return settings;
    }

    private JsonSettings ask() {
        ContextResolver<JsonSettings> resolver =
                providers.getContextResolver(JsonSettings.class, MediaType.WILDCARD_TYPE);
        JsonSettings settings = resolver == null ? null : resolver.getContext(JsonSettings.class);
        return settings == null ? JsonSettings.DEFAULT : settings;
    }
}
