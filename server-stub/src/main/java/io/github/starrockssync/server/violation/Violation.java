package io.github.starrockssync.server.violation;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.server.model.Language;
import java.util.List;

/**
 * A rule that a request violates at one location.
 *
 * @param location the JSON path of a value in the body ({@code $.db_configs[0].value}), or the name of a parameter
 * @param arguments of the rule's message, in their order
 */
public record Violation(String location, Rule rule, List<Object> arguments) {

    /** The path of the whole body. */
    public static final String ROOT = "$";

    public Violation {
        requireNonNull(location, "location is null");
        requireNonNull(rule, "rule is null");
        arguments = List.copyOf(arguments);
    }

    public static Violation of(String location, Rule rule, Object... arguments) {
        return new Violation(location, rule, List.of(arguments));
    }

    String message(Language language) {
        return location + ": " + rule.message(language, arguments);
    }
}
