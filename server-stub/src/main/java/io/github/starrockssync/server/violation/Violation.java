package io.github.starrockssync.server.violation;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.server.generated.model.Language;
import java.util.List;

/**
 * One broken rule.
 *
 * @param where the JSON path of a value in the body ({@code $.db_configs[0].value}), or the name of a parameter
 * @param rule the rule that the value breaks
 * @param arguments what the rule's words need, in their order
 */
public record Violation(String where, Rule rule, List<Object> arguments) {

    /** The whole body. */
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
