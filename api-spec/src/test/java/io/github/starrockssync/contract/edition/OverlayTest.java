package io.github.starrockssync.contract.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayTest {

    private static final String DOCUMENT = """
            info: {title: Tasks, version: 1.0.0}
            tags:
              - {name: A, description: First.}
              - {name: B, description: Second.}
            components:
              schemas:
                Task: {type: string, description: A task.}
            """;

    @Test
    void shouldExchangeTextsAndNothingElseWhenEveryActionFits() throws IOException {
        JsonNode translated = applied("""
                - target: $.info
                  update: {title: 任务}
                - target: $.tags[?(@.name == 'B')]
                  update: {description: 第二。}
                - target: $.components
                  update: {schemas: {Task: {description: 一个任务。}}}
                """);

        assertThat(translated)
                .isEqualTo(tree(DOCUMENT.replace("title: Tasks", "title: 任务")
                        .replace("Second.", "第二。")
                        .replace("A task.", "一个任务。")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    $.components.schemas.Gone | {description: x} | $.components.schemas.Gone matches 0 places
                    $.tags[*]                 | {description: x} | $.tags[*] matches 2 places
                    $..description            | {description: x} | $..description matches 3 places
                    $.components.schemas      | {Gone: {description: x}} | $.components.schemas.Gone replaces a missing text
                    $.info                    | {summary: x}     | $.info.summary replaces a missing text
                    $.info                    | {title: {zh: x}} | $.info.title replaces a missing text
                    $.info                    | {title: Tasks}   | $.info.title changes nothing
                    $.info                    | x                | $.info must be updated with an object
                    $.tags                    | [{name: C}]      | $.tags must be updated with an object
                    """)
    void shouldNameTheActionWhenItDoesNotFit(String target, String update, String problem) {
        assertThatThrownBy(() -> applied("- {target: \"%s\", update: %s}".formatted(target, update)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void shouldRefuseAnActionWhenItRemoves() {
        assertThatThrownBy(() -> applied("- {target: $.tags, remove: true}"))
                .hasMessageContaining("$.tags must be updated with an object");
    }

    @Test
    void shouldNameEveryActionWhenSeveralDoNotFit() {
        assertThatThrownBy(() -> applied("""
                        - {target: $.a, update: {title: x}}
                        - {target: $.b, update: {title: x}}
                        """)).hasMessageContainingAll("$.a matches 0", "$.b matches 0");
    }

    private static JsonNode applied(String actions) throws IOException {
        String head = "overlay: 1.0.0\ninfo: {title: zh, version: 1.0.0}\nactions:\n";
        return Overlay.parse(head + actions).translated(tree(DOCUMENT));
    }

    private static JsonNode tree(String yaml) throws IOException {
        return new YamlSource(yaml).tree();
    }
}
