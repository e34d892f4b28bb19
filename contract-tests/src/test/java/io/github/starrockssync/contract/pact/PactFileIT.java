package io.github.starrockssync.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The pact file is handed to other people: nothing secret, nothing accidental, nothing vacuous may be in it. */
final class PactFileIT {

    private static final String HEADER = "X-Auth-Token";

    @Test
    void shouldHoldNoSecretWhenWritten() {
        assertThat(PactFile.text())
                .doesNotContain("sandbox-secret-access-key", "other-secret-access-key", "SANDBOXACCESSKEY", "Signature")
                .doesNotContainIgnoringCase("Authorization", "X-Sdk-Date", "X-Security-Token");
    }

    @Test
    void shouldHoldOnlyWellKnownTokensWhenWritten() {
        assertThat(PactFile.interactions())
                .flatExtracting(each -> each.getRequest().getHeaders().get(HEADER))
                .isNotEmpty()
                .isSubsetOf(WellKnown.TOKEN, WellKnown.OTHER_TOKEN, WellKnown.UNKNOWN_TOKEN);
    }

    /** What the order of the tests, the time or the machine could change. */
    @Test
    void shouldBeSortedAndWithoutTracesOfTheRunWhenWritten() {
        List<String> order = new ArrayList<>();
        for (JsonNode each : PactFile.json().required("interactions")) {
            order.add(
                    each.required("providerStates").required(0).required("name").textValue() + " "
                            + each.required("description").textValue());
        }
        assertThat(order).isSorted().doesNotHaveDuplicates();
        assertThat(PactFile.text()).doesNotContain("127.0.0.1", "localhost", System.getProperty("user.dir"));
    }

    /** One value a line, names in alphabetical order: a change of the pact is a short difference to read. */
    @Test
    void shouldReadWellWhenWritten() {
        assertThat(PactFile.text().lines()).hasSizeGreaterThan(1000).allMatch(line -> line.split("\": ").length <= 2);
        assertThat(unsorted(PactFile.json())).isEmpty();
        assertThat(unsorted(new ObjectMapper().createObjectNode().put("b", 1).put("a", 2)))
                .isNotEmpty();
    }

    private static List<JsonNode> unsorted(JsonNode node) {
        List<JsonNode> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        if (!names.equals(names.stream().sorted().toList())) {
            found.add(node);
        }
        node.forEach(child -> found.addAll(unsorted(child)));
        return found;
    }

    @Test
    void shouldRuleEveryPartOfResponseWhenWritten() {
        assertThat(PactFile.json().required("interactions")).isNotEmpty();
        for (JsonNode interaction : PactFile.json().required("interactions")) {
            JsonNode response = interaction.required("response");
            Set<String> ruled = new TreeSet<>();
            response.required("matchingRules").required("body").fieldNames().forEachRemaining(ruled::add);
            List<String> leaves = new ArrayList<>();
            collectLeaves("$", response.required("body").required("content"), leaves);

            assertThat(leaves)
                    .as(interaction.required("description").textValue())
                    .isNotEmpty();
            assertThat(leaves)
                    .as(interaction.required("description").textValue())
                    .allMatch(leaf -> ruled.contains(leaf) || ruled.contains(leaf.replaceAll("\\[\\d+]", "[*]")));
            assertThat(response.required("matchingRules").required("header").has("X-Request-Id"))
                    .isTrue();
        }
    }

    /** An empty array counts for itself: nothing may be in the response's either. */
    private static void collectLeaves(String path, JsonNode node, List<String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(each -> collectLeaves(path + "." + each.getKey(), each.getValue(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collectLeaves(path + "[" + i + "]", node.get(i), leaves);
            }
        } else {
            leaves.add(path);
        }
    }

    @Test
    void shouldAskOnlyForDocumentedStatesWhenWritten() {
        assertThat(PactFile.interactions()).allSatisfy(each -> {
            assertThat(each.getProviderStates()).hasSize(1);
            var state = each.getProviderStates().get(0);
            assertThat(ProviderStatesDocument.parameters())
                    .containsEntry(
                            state.getName(), new TreeSet<>(state.getParams().keySet()));
        });
    }
}
