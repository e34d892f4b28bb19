package io.github.starrockssync.server.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.starrockssync.server.model.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The errors and their texts are those of the catalogue that the contract publishes. */
class ApiErrorTest {

    @Test
    void shouldKnowEveryErrorAndNoOtherWhenTheCatalogueIsRead() throws IOException {
        assertThat(ApiError.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(
                        catalogue().map(error -> error.path("name").asText()).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void shouldHaveATextForEachErrorAndNoOtherWhenRead(Language language) {
        List<String> names = Stream.of(ApiError.values()).map(Enum::name).toList();

        assertThat(ApiError.TEXTS.keys(language)).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void shouldHaveTheMessageOfTheCatalogueWhenAnErrorIsReturned(JsonNode error) {
        ApiError unit = ApiError.valueOf(error.path("name").asText());

        assertThat(unit.status()).isEqualTo(error.path("status").asInt());
        assertThat(unit.code()).isEqualTo(error.path("code").asText());
        for (Language language : Language.values()) {
            assertThat(unit.message(language, List.of("{0}", "{1}")))
                    .isEqualTo(error.path("text").path(language.toString()).asText());
        }
    }

    @Test
    void shouldHaveAnErrorForEveryStatusOfTheContractWhenARuntimeReturnsIt() {
        for (ApiError error : ApiError.values()) {
            if (error.status() != 429) {
                assertThat(ApiError.ofStatus(error.status()).status()).isEqualTo(error.status());
            }
        }
    }

    static Stream<JsonNode> catalogue() throws IOException {
        Path document = Path.of(System.getProperty("openapi.document"));
        JsonNode catalogue = new YAMLMapper()
                .readTree(document.resolveSibling("starrocks-data-sync-errors.yaml")
                        .toFile());
        return StreamSupport.stream(catalogue.path("errors").spliterator(), false);
    }
}
