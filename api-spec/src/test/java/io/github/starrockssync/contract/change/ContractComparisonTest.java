package io.github.starrockssync.contract.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every kind of change to a small contract, as {@code changes.csv} lists them. */
class ContractComparisonTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static String shelf;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = ContractComparisonTest.class.getResourceAsStream("shelf.yaml")) {
            shelf = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A result is {@code breaks}, {@code fits} (compatible, reported) or {@code silent} (not reported). */
    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = "changes.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void shouldJudgeWhenOneThingIsChanged(String kind, String place, String key, String value, String verdict)
            throws JsonProcessingException {
        List<Change> changes = ContractComparison.changes(shelf, changed(place, key, value));

        assertThat(verdict(changes)).as("%s: %s", kind, changes).isEqualTo(verdict);
    }

    @Test
    void shouldFindNothingWhenNothingIsChanged() {
        assertThat(ContractComparison.changes(shelf, shelf)).isEmpty();
    }

    /** A path parameter's name is for readers: it is not on the wire. */
    @Test
    void shouldNotBreakWhenPathParameterIsRenamed() {
        assertThat(ContractComparison.changes(shelf, shelf.replace("shelf_id", "id_of_shelf")))
                .noneMatch(Change::isBreaking);
    }

    @Test
    void shouldNameOperationAndPlaceWhenNestedPropertyIsChanged() throws JsonProcessingException {
        String after = changed("/components/schemas/Tag/properties/name", "maxLength", "9");

        assertThat(ContractComparison.changes(shelf, after))
                .containsExactly(new Change(
                        "addBook",
                        "request body: `tags[].name`",
                        "maxLength `10` → `9`",
                        "a request that was valid is refused"));
    }

    private static String verdict(List<Change> changes) {
        if (changes.isEmpty()) {
            return "silent";
        }
        return changes.stream().anyMatch(Change::isBreaking) ? "breaks" : "fits";
    }

    private static String changed(String place, String key, String value) throws JsonProcessingException {
        ObjectNode root = (ObjectNode) YAML.readTree(shelf);
        ObjectNode parent = (ObjectNode) root.requiredAt(JsonPointer.compile(place == null ? "" : place));
        if (value == null) {
            assertThat(parent.remove(key)).as(key).isNotNull();
        } else {
            parent.set(key, YAML.readTree(value));
        }
        return YAML.writeValueAsString(root);
    }
}
