package io.github.starrockssync.contract.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.document.Document;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The errors of the API with their texts, which examples, servers and {@code ERRORS.md} take from it. */
record ErrorCatalogue(List<Entry> entries) {

    /** One error; {@code {0}} and so on in its texts are placeholders. */
    record Entry(String name, int status, String code, String english, String chinese) {

        boolean says(String text, String language) {
            String template = language.equals("zh-cn") ? chinese : english;
            String[] parts = template.split("\\{\\d}", -1);
            return text.matches(Stream.of(parts).map(Pattern::quote).collect(Collectors.joining(".+")));
        }

        /** A row of {@code ERRORS.md}. */
        String row() {
            return "| %d | `%s` | %s | %s |".formatted(status, code, english, chinese);
        }
    }

    static ErrorCatalogue published() {
        return parse(Document.resource("/META-INF/openapi/starrocks-data-sync-errors.yaml"));
    }

    static ErrorCatalogue parse(String yaml) {
        return new ErrorCatalogue(
                StreamSupport.stream(Document.node(yaml).path("errors").spliterator(), false)
                        .map(ErrorCatalogue::entry)
                        .toList());
    }

    private static Entry entry(JsonNode node) {
        return new Entry(
                node.path("name").asText(),
                node.path("status").asInt(),
                node.path("code").asText(),
                node.at("/text/en-us").asText(),
                node.at("/text/zh-cn").asText());
    }

    boolean has(int status, String code, String text, String language) {
        return entries.stream()
                .anyMatch(entry -> entry.status() == status && entry.code().equals(code) && entry.says(text, language));
    }
}
