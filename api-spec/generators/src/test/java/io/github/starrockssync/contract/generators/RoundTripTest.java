package io.github.starrockssync.contract.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.client.JSON;
import org.openapitools.client.infrastructure.Serializer;
import org.openapitools.client.model.GetJobInfoDetail;
import org.openapitools.jackson.nullable.JsonNullableModule;

class RoundTripTest {

    private static final JsonMapper JACKSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .addModule(new JsonNullableModule())
            .build();

    static List<Example> examples() {
        return Example.all();
    }

    /** What one generator's code makes of a text. */
    private interface Model {
        String again(Class<?> type, String text) throws IOException;
    }

    /** By default, Java's models write an absent list as an empty one: {@code docs/generators.md} has the setting. */
    @ParameterizedTest
    @MethodSource("examples")
    void shouldBeTheSameButForEmptyListsWhenJavaHasReadIt(Example example) throws Exception {
        assertThat(withoutEmptyLists(again(example, "org.openapitools.client.model.", RoundTripTest::gson)))
                .isEqualTo(withoutEmptyLists(example.value()));
    }

    /** The same as with Java. */
    @ParameterizedTest
    @MethodSource("examples")
    void shouldBeTheSameButForEmptyListsWhenSpringHasReadIt(Example example) throws Exception {
        assertThat(withoutEmptyLists(again(example, "org.openapitools.model.", RoundTripTest::jackson)))
                .isEqualTo(withoutEmptyLists(example.value()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldBeTheSameWhenKotlinHasReadIt(Example example) throws Exception {
        assertThat(again(example, "org.openapitools.client.models.", RoundTripTest::moshi))
                .isEqualTo(example.value());
    }

    /** The setting that tolerates such a value is in {@code docs/generators.md}. */
    @Test
    void shouldFailWhenAResponseHasAnUnknownWordAndTheSettingsAreTheDefault() {
        assertThatThrownBy(() -> JSON.getGson().fromJson("{\"status\": \"Archived\"}", GetJobInfoDetail.class))
                .hasMessageContaining("Archived");
    }

    @Test
    void shouldReadAnUnknownWordAndPropertyWhenTheSettingsTolerateThem() {
        Example example = examples().stream()
                .filter(each -> each.name().equals("RunningJobResponse"))
                .findFirst()
                .orElseThrow();
        String text = example.value().path("job").toString();
        assertThat(text).contains("\"Running\"");

        var job = org.openapitools
                .tolerant
                .JSON
                .getGson()
                .fromJson(
                        text.replace("\"Running\"", "\"Archived\",\"new_property\":1"),
                        org.openapitools.tolerant.model.GetJobInfoDetail.class);

        assertThat(job.getStatus())
                .isEqualTo(org.openapitools.tolerant.model.GetJobInfoDetail.StatusEnum.UNKNOWN_DEFAULT_OPEN_API);
        assertThat(job.getProcess()).isEqualTo("20%");
    }

    private static JsonNode again(Example example, String models, Model model) throws Exception {
        Class<?> type = Class.forName(models + example.schema());
        return JACKSON.readTree(model.again(type, example.value().toString()));
    }

    private static JsonNode withoutEmptyLists(JsonNode tree) {
        JsonNode copy = tree.deepCopy();
        removeEmptyLists(copy);
        return copy;
    }

    private static void removeEmptyLists(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .removeIf(property ->
                            property.getValue().isArray() && property.getValue().isEmpty());
        }
        node.forEach(RoundTripTest::removeEmptyLists);
    }

    private static String gson(Class<?> type, String text) {
        return JSON.getGson().toJson(JSON.getGson().fromJson(text, type));
    }

    private static <T> String moshi(Class<T> type, String text) throws IOException {
        JsonAdapter<T> adapter = Serializer.getMoshi().adapter(type);
        return adapter.toJson(adapter.fromJson(text));
    }

    private static String jackson(Class<?> type, String text) throws IOException {
        return JACKSON.writeValueAsString(JACKSON.readValue(text, type));
    }
}
