package io.github.starrockssync.client.internal.auth;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where settings outside the program come from.
 *
 * @param environment value of an environment variable, or {@code null}
 * @param properties value of a system property, or {@code null}
 */
public record Environment(UnaryOperator<@Nullable String> environment, UnaryOperator<@Nullable String> properties) {

    public static Environment ofJvm() {
        return new Environment(System::getenv, System::getProperty);
    }

    /** The variable's value, or {@code null} if it is not set or empty. */
    @Nullable
    public String variable(String name) {
        return unlessEmpty(environment.apply(name));
    }

    /** The property's value, or {@code null} if it is not set or empty. */
    @Nullable
    public String property(String name) {
        return unlessEmpty(properties.apply(name));
    }

    private static @Nullable String unlessEmpty(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
