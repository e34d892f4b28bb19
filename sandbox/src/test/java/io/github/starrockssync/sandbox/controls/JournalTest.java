package io.github.starrockssync.sandbox.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.sandbox.controls.model.JournalDifference;
import io.github.starrockssync.sandbox.controls.model.JournalEntry;
import io.github.starrockssync.sandbox.controls.model.JournalQuery;
import io.github.starrockssync.sandbox.controls.model.JournalSearchResult;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Journal unit = new Journal(3, Optional.empty());

    @Test
    void shouldForgetTheOldestWhenItIsFull() {
        for (int number = 0; number < 5; number++) {
            add("{}");
        }
        assertThat(unit.entries()).extracting(JournalEntry::getId).containsExactly(5L, 4L, 3L);
    }

    @Test
    void shouldForgetMoreWhenEntriesAreLargerThanTheirShareOfMemory() {
        String escapedSixfold = "\u0000".repeat(Excerpt.MAX_SIZE);
        for (int number = 0; number < 5; number++) {
            add(escapedSixfold);
        }
        assertThat(unit.entries()).extracting(JournalEntry::getId).containsExactly(5L);
        unit.clear();
        for (int number = 0; number < 5; number++) {
            add("\"".repeat(Excerpt.MAX_SIZE));
        }
        assertThat(unit.entries()).extracting(JournalEntry::getId).containsExactly(10L, 9L, 8L);
    }

    @Test
    void shouldTellEachEntryByItselfWhenOlderOnesWereForgotten() {
        Stream.of(
                        "{\"n\":1}",
                        "{\"n\":\"" + "x".repeat(9_000) + "\"}",
                        "3",
                        "{\"n\":4}",
                        null,
                        "{\"n\":6,\"more\":true}")
                .forEach(this::add);
        assertThat(unit.entries())
                .extracting(JournalEntry::getRequestBody)
                .containsExactly("{\"n\":6,\"more\":true}", null, "{\"n\":4}");
    }

    @Test
    void shouldNotChangeWhatSomeoneReadsWhenMoreComes() {
        IntStream.range(0, 3).forEach(number -> add("old"));
        List<JournalEntry> read = unit.entries().toList();
        IntStream.range(0, 3).forEach(number -> add("new"));
        assertThat(read).extracting(JournalEntry::getRequestBody).containsOnly("old");
        assertThat(unit.entries()).extracting(JournalEntry::getRequestBody).containsOnly("new");
    }

    @Test
    void shouldKeepNothingWhenItsSizeIsZero() {
        Journal off = new Journal(0, Optional.empty());
        off.add(entry("{}"));
        assertThat(off.isOn()).isFalse();
        assertThat(off.entries()).isEmpty();
    }

    @Test
    void shouldGiveNoNumberTwiceWhenItWasCleared() {
        add("{}");
        unit.clear();
        assertThat(unit.entries()).isEmpty();
        add("{}");
        assertThat(unit.entries()).extracting(JournalEntry::getId).containsExactly(2L);
    }

    @Test
    void shouldTellTheNumberOfTheNewestWhenThereIsOne() {
        assertThat(unit.newestId()).isNull();
        add("{}");
        add("{}");
        assertThat(unit.newestId()).isEqualTo(2);
        unit.clear();
        assertThat(unit.newestId()).isNull();
    }

    @Test
    void shouldFindTheRequestsThatFit() {
        add("{\"task_name\":\"a\",\"tables\":[{\"name\":\"x\",\"more\":1}],\"n\":1.0}");
        add("{\"task_name\":\"b\"}");
        JournalSearchResult answer = ask(new JournalQuery()
                .operation("modifyDataSync")
                .method("PUT")
                .path("/v3/p")
                .query(Map.of("limit", "5"))
                .headers(Map.of("X-Language", "en-us"))
                .body(Map.of("task_name", "a", "tables", List.of(Map.of("name", "x")), "n", 1)));
        assertThat(answer.getCount()).isOne();
        assertThat(answer.getIds()).containsExactly(1L);
        assertThat(answer.getNearest()).isNull();
    }

    @Test
    void shouldTellWhatCameNearestWhenNoRequestFits() {
        add("{\"task_name\":\"a\",\"n\":1}");
        add("{\"task_name\":\"b\",\"n\":2}");
        JournalSearchResult answer = ask(new JournalQuery()
                .method("PUT")
                .headers(Map.of("X-Other", "1"))
                .body(Map.of("task_name", "a", "n", 2, "tables", List.of("t"), "o", "p")));
        assertThat(answer.getCount()).isZero();
        assertThat(answer.getNearest().getId()).isEqualTo(2);
        assertThat(answer.getNearest().getDifferences())
                .containsExactlyInAnyOrder(
                        difference("header x-other", "1", "nothing"),
                        difference("$.task_name", "\"a\"", "\"b\""),
                        difference("$.tables", "[\"t\"]", "nothing"),
                        difference("$.o", "\"p\"", "nothing"));
    }

    @Test
    void shouldTellTheDifferenceWhenAnArrayHasAnotherLengthOrATypeIsWrong() {
        add("{\"tables\":[1,2],\"n\":\"1\"}");
        JournalSearchResult answer = ask(new JournalQuery().body(Map.of("tables", List.of(1), "n", 1)));
        assertThat(answer.getNearest().getDifferences())
                .containsExactlyInAnyOrder(
                        difference("$.tables", "1 elements", "2 elements"), difference("$.n", "1", "\"1\""));
    }

    @Test
    void shouldTellTheDifferenceWhenTheBodyIsAbsentOrNoJson() {
        add(null);
        assertThat(ask(new JournalQuery().body("x")).getNearest().getDifferences())
                .containsExactly(difference("$", "\"x\"", "nothing"));
        add("{oops");
        assertThat(ask(new JournalQuery().body("x")).getNearest().getDifferences())
                .containsExactly(difference("$", "\"x\"", "not JSON: {oops"));
    }

    @Test
    void shouldTellNothingNearWhenTheJournalIsEmpty() {
        JournalSearchResult answer = ask(new JournalQuery().method("PUT"));
        assertThat(answer.getCount()).isZero();
        assertThat(answer.getNearest()).isNull();
    }

    @Test
    void shouldWriteEveryEntryWhenItHasADirectory(@TempDir Path directory) throws IOException {
        Journal written = new Journal(0, Optional.of(JournalFile.in(directory)));
        assertThat(written.isOn()).isTrue();
        written.add(entry("{\"task_name\": \"数据\"}"));
        written.clear();
        written.add(entry(null));
        assertThat(written.entries()).isEmpty();
        List<JsonNode> lines = lines(directory);
        assertThat(lines).extracting(line -> line.get("id").asInt()).containsExactly(1, 2);
        assertThat(lines.get(0).get("request_body").asText()).isEqualTo("{\"task_name\": \"数据\"}");
        assertThat(lines.get(0).at("/response_headers/content-type").asText()).isEqualTo("application/json");
        assertThat(lines.get(1).has("request_body")).isFalse();
    }

    @Test
    void shouldWriteIntoAFileOfItsOwnWhenOthersAreThere(@TempDir Path directory) throws IOException {
        List<JournalFile> files = IntStream.range(0, 8)
                .parallel()
                .mapToObj(number -> JournalFile.in(directory))
                .toList();
        files.forEach(file -> file.append("{}".getBytes(StandardCharsets.UTF_8)));
        try (Stream<Path> written = Files.list(directory)) {
            assertThat(written).hasSize(8).allSatisfy(file -> {
                assertThat(file.getFileName().toString()).matches("journal-\\d+-\\d+\\.jsonl");
                assertThat(file).content().hasLineCount(1);
            });
        }
    }

    @Test
    void shouldFailAtOnceWhenThereIsNoDirectory(@TempDir Path directory) {
        assertThatThrownBy(() -> JournalFile.in(directory.resolve("gone"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void shouldTellEveryPartOfAnEntry() {
        add("{}");
        assertThat(unit.entries().findFirst().orElseThrow())
                .hasNoNullFieldsOrPropertiesExcept("fault", "signature")
                .hasFieldOrPropertyWithValue("time", NOON.toString())
                .hasFieldOrPropertyWithValue("durationMilliseconds", 5L);
    }

    private void add(@Nullable String body) {
        unit.add(entry(body));
    }

    private static JournalEntry entry(@Nullable String body) {
        return new RecordedExchange(
                        NOON,
                        Duration.ofMillis(5),
                        "r1",
                        "modifyDataSync",
                        "PUT",
                        "http://localhost/v3/p?limit=5",
                        Map.of("limit", List.of("5")),
                        Map.of("X-Language", List.of("en-us")),
                        body,
                        200,
                        Map.of("Content-Type", List.of(MediaType.APPLICATION_JSON_TYPE)),
                        "{}",
                        null,
                        null)
                .entry();
    }

    private static List<JsonNode> lines(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            Path file = files.findFirst().orElseThrow();
            return Files.readAllLines(file).stream().map(JournalTest::json).toList();
        }
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JournalSearchResult ask(JournalQuery query) {
        return new JournalSearch(query).in(unit.entries());
    }

    private static JournalDifference difference(String place, String expected, String actual) {
        return new JournalDifference().place(place).expected(expected).actual(actual);
    }
}
