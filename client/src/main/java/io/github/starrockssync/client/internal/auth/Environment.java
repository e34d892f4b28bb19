package io.github.starrockssync.client.internal.auth;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Environment variables and system properties.
 *
 * @param environment value of an environment variable, or {@code null}
 * @param properties value of a system property, or {@code null}
 */
public record Environment(UnaryOperator<@Nullable String> environment, UnaryOperator<@Nullable String> properties) {

    public static Environment ofJvm() {
        return new Environment(System::getenv, System::getProperty);
    }

    /** Returns the value of a variable, or {@code null} if it is not set or empty. */
    @Nullable
    public String variable(String name) {
        return unlessEmpty(environment.apply(name));
    }

    /** Returns the value of a property, or {@code null} if it is not set or empty. */
    @Nullable
    public String property(String name) {
        return unlessEmpty(properties.apply(name));
    }

    private static @Nullable String unlessEmpty(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
