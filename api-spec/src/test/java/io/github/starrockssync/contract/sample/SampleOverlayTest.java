package io.github.starrockssync.contract.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Notation;
import io.github.starrockssync.contract.edition.Overlay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleOverlayTest {

    private static final Document CONTRACT = Document.parse("""
            info: {title: Tasks, version: 1.0.0}
            paths:
              /v3/tasks:
                get: {operationId: listTasks}
                post: {operationId: createTask}
            """);
    private static final String SAMPLES = """
            final class Samples {
                static void client() {
                    // @start region="client"
                    Client client = new Client();
                    // @end
                }
                static void listTasks() {
                    // @start region="listTasks"
                    client.list(
                            1);
                    // @end
                }
                static void createTask() {
                    // @start region="createTask"
                    client.create();
                    // @end
                }
            }
            """;

    @Test
    void shouldAddTheClientAndTheRegionOfTheOperationToEachOperation() {
        JsonNode document = Overlay.parse(Notation.YAML.text(overlay(SAMPLES)))
                .appliedTo(CONTRACT.root().node());

        assertThat(document.at("/paths/~1v3~1tasks/get/x-codeSamples/0/source").asText())
                .isEqualTo("Client client = new Client();\nclient.list(\n        1);\n");
        assertThat(document.at("/paths/~1v3~1tasks/post/x-codeSamples")).hasSize(1);
        assertThat(document.at("/paths/~1v3~1tasks/post/x-codeSamples/0/label").asText())
                .isEqualTo("Java client");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            // @start region="createTask" | // region createTask            | Samples.java:16: no region has started
            region="createTask"           | region="deleteTask"             | operation createTask has no region
            region="createTask"           | region="deleteTask"             | region "deleteTask" is not an operation
            region="createTask"           | region="listTasks"              | Samples.java:14: region "listTasks" exists
            client.create();              | // @start region="c"            | Samples.java:15: region "createTask" has not ended
            """)
    void shouldNameFileAndPlaceWhenTheSamplesDoNotFit(String part, String changed, String problem) {
        assertThat(SAMPLES).contains(part);
        assertThatThrownBy(() -> overlay(SAMPLES.replace(part, changed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void shouldNameTheRegionThatDoesNotEnd() {
        int end = SAMPLES.lastIndexOf("        // @end");
        assertThatThrownBy(() -> overlay(SAMPLES.substring(0, end)))
                .hasMessage("Samples.java:15: region \"createTask\" has not ended");
    }

    @Test
    void shouldBeAValidOverlayWhenPublished() {
        String published = Document.resource("/META-INF/openapi/starrocks-data-sync.samples.overlay.yaml");
        String schema = Document.resource("/overlay/1.0/schema/2024-10-22");

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(Document.node(published)))
                .isEmpty();
        assertThat(Document.node(published).path("actions"))
                .hasSize((int) Document.published().operations().count())
                .allSatisfy(
                        action -> assertThat(action.at("/update/x-codeSamples")).hasSize(3));
    }

    private static JsonNode overlay(String samples) {
        SampleSource source = SampleSource.parse("Java", "Java client", "Samples.java", samples);
        return SampleOverlay.of(CONTRACT, "./tasks.yaml", List.of(source));
    }
}
