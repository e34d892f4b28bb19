package io.github.starrockssync.contract.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.document.Document;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void shouldCopyWhatIsNamedWhenAReferenceIsWanted() {
        JsonNode inlined = inlined("""
                components:
                  schemas:
                    A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}
                    B: {type: string}
                """);

        assertThat(inlined.at("/components/schemas/A/properties/b")).isEqualTo(Document.node("{type: string}"));
    }

    @Test
    void shouldLeaveAnExampleAloneWhenItHasAReference() {
        JsonNode inlined = inlined("components: {examples: {A: {value: {$ref: '#/components/examples/A'}}}}");

        assertThat(inlined.at("/components/examples/A/value/$ref").asText()).isEqualTo("#/components/examples/A");
    }

    @Test
    void shouldNameThePlaceWhenSomethingContainsItself() {
        assertThatThrownBy(() -> inlined("""
                components:
                  schemas:
                    A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}
                    B: {type: array, items: {$ref: '#/components/schemas/A'}}
                """))
                .hasMessage("#/components/schemas/A/properties/b: #/components/schemas/B contains itself");
    }

    private static JsonNode inlined(String yaml) {
        return new References(Document.parse(yaml), reference -> true).inlined();
    }
}
