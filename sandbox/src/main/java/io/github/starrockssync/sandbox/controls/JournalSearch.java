package io.github.starrockssync.sandbox.controls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.sandbox.controls.model.JournalEntry;
import io.github.starrockssync.sandbox.controls.model.JournalNearest;
import io.github.starrockssync.sandbox.controls.model.JournalQuery;
import io.github.starrockssync.sandbox.controls.model.JournalSearchResult;
import io.github.starrockssync.server.violation.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the requests that match a query; if there is none, the nearest one. */
record JournalSearch(JournalQuery query) {

    private static final JsonMapper JSON = new JsonMapper();

    private record Compared(long id, Comparison comparison) {}

    JournalSearchResult in(Stream<JournalEntry> newestFirst) {
        List<Compared> all = newestFirst
                .map(entry -> new Compared(entry.getId(), compare(entry)))
                .toList();
        List<Long> ids = all.stream()
                .filter(compared -> compared.comparison().matches())
                .map(Compared::id)
                .toList();
        JournalSearchResult result = new JournalSearchResult().count(ids.size()).ids(ids);
        return ids.isEmpty() ? result.nearest(nearest(all)) : result;
    }

    /** Returns the newest of the entries with most matching parts; null if there is no entry. */
    private static @Nullable JournalNearest nearest(List<Compared> newestFirst) {
        return newestFirst.stream()
                .reduce((best, next) ->
                        next.comparison().matching() > best.comparison().matching() ? next : best)
                .map(best -> new JournalNearest()
                        .id(best.id())
                        .differences(best.comparison().differences()))
                .orElse(null);
    }

    private Comparison compare(JournalEntry entry) {
        Comparison comparison = new Comparison();
        comparison.compare("operation", query.getOperation(), entry.getOperation());
        comparison.compare("method", query.getMethod(), entry.getMethod());
        comparison.compare("path", query.getPath(), entry.getPath());
        comparison.compareAll("query", emptyIfNull(query.getQuery()), entry.getQuery());
        comparison.compareAll("header", byLowerCase(emptyIfNull(query.getHeaders())), entry.getHeaders());
        if (query.getBody() != null) {
            compareBody(comparison, JSON.valueToTree(query.getBody()), entry.getRequestBody());
        }
        return comparison;
    }

    private static void compareBody(Comparison comparison, JsonNode expected, @Nullable String actual) {
        try {
            JsonNode actualJson = actual == null ? null : JSON.readTree(actual);
            new JsonPart(comparison).compare(Violation.ROOT, expected, actualJson);
        } catch (JsonProcessingException e) {
            comparison.note(Violation.ROOT, false, expected.toString(), "not JSON: " + actual);
        }
    }

    private static Map<String, String> emptyIfNull(@Nullable Map<String, String> texts) {
        return texts == null ? Map.of() : texts;
    }

    /** Keeps one of several names that differ only in case. */
    private static Map<String, String> byLowerCase(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        text -> text.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (one, other) -> other));
    }
}
