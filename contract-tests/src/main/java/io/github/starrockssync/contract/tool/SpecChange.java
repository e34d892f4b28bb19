package io.github.starrockssync.contract.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.Contract;
import io.github.starrockssync.contract.http.Contract.Violation;
import io.github.starrockssync.contract.pact.PactInteraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A contract before and after a change. A consumer breaks if what it sends is no longer valid, or what it reads is no longer
 * allowed or no longer promised. For the latter, one part after the other is left out of the response that it expects, and
 * validated by both contracts.
 */
record SpecChange(Contract before, Contract after) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the change breaks. What was invalid before is not due to it. */
    List<String> breaks(PactInteraction interaction) {
        ApiRequest request = interaction.request();
        ApiResponse response = interaction.response();
        List<Violation> known = interaction.violations(before);
        List<String> broken = new ArrayList<>();
        interaction.violations(after).stream()
                .filter(each -> !known.contains(each))
                .map(Violation::text)
                .forEach(broken::add);
        if (known.isEmpty() && broken.isEmpty()) {
            broken.addAll(lostPromises(request, response));
        }
        return broken;
    }

    private List<String> lostPromises(ApiRequest request, ApiResponse response) {
        List<String> lost = new ArrayList<>();
        for (String name : response.headers().keySet()) {
            Map<String, List<String>> others = new HashMap<>(response.headers());
            others.remove(name);
            if (isLost(request, response, new ApiResponse(response.status(), others, response.bytes()))) {
                lost.add("the header " + name + " is no longer promised");
            }
        }
        JsonNode root = parsed(response.text());
        visit(root, root, "$", (path, without) -> {
            if (isLost(
                    request,
                    response,
                    new ApiResponse(response.status(), response.headers(), without.getBytes(UTF_8)))) {
                lost.add(path + " is no longer promised");
            }
        });
        return lost;
    }

    /** The pact itself may leave out parts that both contracts promise. */
    private boolean isLost(ApiRequest request, ApiResponse whole, ApiResponse without) {
        return isMissed(before, request, whole, without) && !isMissed(after, request, whole, without);
    }

    private static boolean isMissed(Contract contract, ApiRequest request, ApiResponse whole, ApiResponse without) {
        List<Violation> known = contract.violations(request, whole);
        return contract.violations(request, without).stream().anyMatch(each -> !known.contains(each));
    }

    private static void visit(JsonNode root, JsonNode node, String path, Removal removal) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                ObjectNode all = object.deepCopy();
                object.remove(name);
                removal.tryWithout(path + "." + name, root.toString());
                object.setAll(all);
                visit(root, object.get(name), path + "." + name, removal);
            }
        } else {
            for (int i = 0; i < node.size(); i++) {
                visit(root, node.get(i), path + "[" + i + "]", removal);
            }
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    @FunctionalInterface
    private interface Removal {
        void tryWithout(String path, String body);
    }
}
