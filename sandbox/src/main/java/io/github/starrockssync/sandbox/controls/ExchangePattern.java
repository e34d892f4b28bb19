package io.github.starrockssync.sandbox.controls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.server.violation.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a request shall be like; null, or nothing, where it does not matter.
 *
 * @param headers by name in any case
 * @param body a part of the body
 */
record ExchangePattern(
        @Nullable String operation,
        @Nullable String method,
        @Nullable String path,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable JsonNode body) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * What comes nearest to a pattern.
     *
     * @param exchange the newest one of those that have most in common with it
     */
    record Nearest(Exchange exchange, List<Difference> differences) {}

    ExchangePattern {
        query = Map.copyOf(query);
        Map<String, String> byLowerCase = new TreeMap<>();
        headers.forEach((name, value) -> byLowerCase.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(byLowerCase);
    }

    boolean fits(Exchange exchange) {
        return compare(exchange).fits();
    }

    /** Empty if there is nothing to compare with. */
    Optional<Nearest> nearest(List<Exchange> newestFirst) {
        record Compared(Exchange exchange, Comparison comparison) {}
        return newestFirst.stream()
                .map(exchange -> new Compared(exchange, compare(exchange)))
                // of equals, the larger number is the newer
                .max(Comparator.comparing(
                                (Compared compared) -> compared.comparison().matching())
                        .thenComparing(compared -> compared.exchange().id()))
                .map(compared ->
                        new Nearest(compared.exchange(), compared.comparison().differences()));
    }

    private Comparison compare(Exchange exchange) {
        Comparison comparison = new Comparison();
        comparison.compare("operation", operation, exchange.operation());
        comparison.compare("method", method, exchange.method());
        comparison.compare("path", path, exchange.path());
        comparison.compareAll("query", query, exchange.query());
        comparison.compareAll("header", headers, exchange.headers());
        if (body != null) {
            compareBody(comparison, body, exchange.requestBody());
        }
        return comparison;
    }

    private static void compareBody(Comparison comparison, JsonNode expected, @Nullable String actual) {
        try {
            JsonNode actualJson = actual == null ? null : MAPPER.readTree(actual);
            new JsonPart(comparison).compare(Violation.ROOT, expected, actualJson);
        } catch (JsonProcessingException e) {
            comparison.note(Violation.ROOT, false, expected.toString(), "no JSON: " + actual);
        }
    }
}
