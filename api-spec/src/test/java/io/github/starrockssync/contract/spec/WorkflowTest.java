package io.github.starrockssync.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The steps of the Arazzo workflow are operations of the contract, with the parameters that these need. */
class WorkflowTest {

    private static final String WORKFLOW = Document.resource("/META-INF/openapi/starrocks-data-sync.arazzo.yaml");

    private final Document contract = Document.published();

    @Test
    void shouldCallOperationsOfTheContractWithWhatTheyNeed() {
        assertThat(problems(Document.node(WORKFLOW))).isEmpty();
    }

    @Test
    void shouldHaveTheVersionOfTheContract() {
        assertThat(Document.node(WORKFLOW).at("/info/version"))
                .isEqualTo(contract.root().node().at("/info/version"));
    }

    @Test
    void shouldNameTheStepWhenItsOperationIsUnknown() {
        assertThat(problems(changed(step -> step.put("operationId", "checkDatabase"))))
                .contains("check: no operation is called checkDatabase");
    }

    @Test
    void shouldNameTheStepWhenAParameterIsMissingOrUnknown() {
        assertThat(problems(changed(step -> ((ObjectNode) step.at("/parameters/0")).put("name", "instance"))))
                .contains("check: lacks instance_id", "check: checkDataBaseConfig has no parameter instance");
    }

    @Test
    void shouldNameTheStepWhenItUsesWhatNoEarlierStepHas() {
        assertThat(problems(changed(step -> step.put("description", "$steps.later.outputs.job_id"))))
                .contains("check: no earlier step is called later");
    }

    private static JsonNode changed(Consumer<ObjectNode> change) {
        JsonNode workflow = Document.node(WORKFLOW);
        change.accept((ObjectNode) workflow.at("/workflows/0/steps/0"));
        return workflow;
    }

    private List<String> problems(JsonNode workflow) {
        List<String> problems = new ArrayList<>();
        List<String> earlier = new ArrayList<>();
        JsonNode shared = workflow.at("/workflows/0/parameters");
        for (JsonNode step : workflow.at("/workflows/0/steps")) {
            String id = step.path("stepId").asText();
            Optional<Place> operation = contract.operations()
                    .filter(each -> each.text("operationId")
                            .equals(step.path("operationId").asText()))
                    .findFirst();
            if (operation.isEmpty()) {
                problems.add(id + ": no operation is called "
                        + step.path("operationId").asText());
            } else {
                checkParameters(step, shared, operation.get(), problems);
            }
            Pattern.compile("\\$steps\\.([\\w-]+)\\.")
                    .matcher(step.toString())
                    .results()
                    .map(match -> match.group(1))
                    .filter(name -> !earlier.contains(name))
                    .forEach(name -> problems.add(id + ": no earlier step is called " + name));
            earlier.add(id);
        }
        return problems;
    }

    private void checkParameters(JsonNode step, JsonNode shared, Place operation, List<String> problems) {
        String id = step.path("stepId").asText();
        Set<String> own = names(step.path("parameters"));
        Set<String> given = Stream.concat(own.stream(), names(shared).stream()).collect(Collectors.toSet());
        Set<String> known = contract.parameters(operation)
                .map(parameter -> parameter.text("name"))
                .collect(Collectors.toSet());
        contract.parameters(operation)
                .filter(parameter -> parameter.node().path("required").asBoolean())
                .map(parameter -> parameter.text("name"))
                .filter(name -> !given.contains(name))
                .forEach(name -> problems.add(id + ": lacks " + name));
        own.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add(id + ": " + operation.text("operationId") + " has no parameter " + name));
    }

    private static Set<String> names(JsonNode parameters) {
        return parameters
                .valueStream()
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toSet());
    }
}
