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

/** The violations of one body that are found while it is read. */
final class ReadViolations {

    /** The attribute under which the deserializers find this object. */
    static final Object ATTRIBUTE = ReadViolations.class;

    private final List<Violation> found = new ArrayList<>();
    private int more;

    /** Records that the value violates a rule, skips it, and returns null in its place. */
    static <T> @Nullable T skip(
            JsonParser parser, DeserializationContext context, ContractRule rule, Object... arguments)
            throws IOException {
        record(parser, context, rule, arguments);
        parser.skipChildren();
        return null;
    }

    /** Returns null, and records it as a violation if it is an element of an array. */
    static <T> @Nullable T nullValue(DeserializationContext context) throws JsonMappingException {
        JsonParser parser = context.getParser();
        // Jackson calls this again for an element that was skipped
        if (parser.hasToken(JsonToken.VALUE_NULL) && parser.getParsingContext().inArray()) {
            record(parser, context, ContractRule.NOT_NULL_ELEMENT);
        }
        return null;
    }

    private static void record(
            JsonParser parser, DeserializationContext context, ContractRule rule, Object... arguments)
            throws JsonMappingException {
        if (context.getAttribute(ATTRIBUTE) instanceof ReadViolations violations) {
            violations.add(parser, rule, arguments);
        } else {
            // the mapper is used without the reader
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

    /** Returns these and those of the rules at other locations: a skipped value is not absent. */
    Violations with(List<Violation> ofRules) {
        Set<String> locations = found.stream().map(ReadViolations::location).collect(Collectors.toSet());
        List<Violation> all = new ArrayList<>(found);
        ofRules.stream()
                .filter(violation -> !locations.contains(location(violation)))
                .forEach(all::add);
        return Violations.of(all, more);
    }

    // a mapper that accepts one object for an array reads it without an index, which the rules have
    private static String location(Violation violation) {
        return violation.location().replace("[0]", "");
    }
}
