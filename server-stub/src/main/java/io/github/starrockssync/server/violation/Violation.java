package io.github.starrockssync.server.violation;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.server.model.Language;
import java.util.List;

/**
 * A rule that a request violates at one place.
 *
 * @param where the JSON path of a value in the body ({@code $.db_configs[0].value}), or the name of a parameter
 * @param arguments of the rule's message, in their order
 */
public record Violation(String where, Rule rule, List<Object> arguments) {

    /** The path of the whole body. */
    public static final String ROOT = "$";

    public Violation {
        requireNonNull(where, "where is null");
        requireNonNull(rule, "rule is null");
        arguments = List.copyOf(arguments);
    }

    public static Violation of(String where, Rule rule, Object... arguments) {
        return new Violation(where, rule, List.of(arguments));
    }

    String words(Language language) {
        return where + ": " + rule.words(language, arguments);
    }
}
