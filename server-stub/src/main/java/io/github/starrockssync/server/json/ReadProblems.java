package io.github.starrockssync.server.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import io.github.starrockssync.server.violation.Violations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with one body, found while it is read, to be returned at once. */
final class ReadProblems {

    /** Under this key the deserializers find the problems of their reading. */
    static final Object ATTRIBUTE = ReadProblems.class;

    private final List<Violation> found = new ArrayList<>();
    private int more;

    /** Records that the value violates a rule, skips it, and returns null in its place. */
    static <T> @Nullable T skip(
            JsonParser parser, DeserializationContext context, ContractRule rule, Object... arguments)
            throws IOException {
        note(parser, context, rule, arguments);
        parser.skipChildren();
        return null;
    }

    /** A {@code null}: nothing as a property, a problem as an element. */
    static <T> @Nullable T nothing(DeserializationContext context) throws JsonMappingException {
        JsonParser parser = context.getParser();
        // Jackson asks here again for an element that was passed over.
        if (parser.hasToken(JsonToken.VALUE_NULL) && parser.getParsingContext().inArray()) {
            note(parser, context, ContractRule.NOT_NULL_ELEMENT);
        }
        return null;
    }

    private static void note(JsonParser parser, DeserializationContext context, ContractRule rule, Object... arguments)
            throws JsonMappingException {
        if (context.getAttribute(ATTRIBUTE) instanceof ReadProblems problems) {
            problems.add(parser, rule, arguments);
        } else {
            // the mapper in other hands than the reader's
            throw JsonMappingException.from(parser, JsonPath.of(parser.getParsingContext()) + ": " + rule);
        }
    }

    void add(JsonParser parser, ContractRule rule, Object... arguments) {
        if (found.size() < Violations.MAX_LISTED) {
            found.add(Violation.of(JsonPath.of(parser.getParsingContext()), rule, arguments));
        } else {
            more++;
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns all of it and the violations at other places: what was skipped is not absent. */
    Violations with(List<Violation> violations) {
        Set<String> places = found.stream().map(ReadProblems::place).collect(Collectors.toSet());
        List<Violation> all = new ArrayList<>(found);
        violations.stream()
                .filter(violation -> !places.contains(place(violation)))
                .forEach(all::add);
        return Violations.of(all, more);
    }

    // A mapper that accepts one object for an array reads it without an index; the rules have one.
    private static String place(Violation violation) {
        return violation.where().replace("[0]", "");
    }
}
