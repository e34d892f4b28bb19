package io.github.starrockssync.contract.tool;

import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a consumer expects in an answer, and what must be there by one contract but not by another. Leaves out one part of
 * the expected answer after the other and asks both contracts.
 */
record LostGuarantees(Contract before, Contract after) {

    private static final ObjectMapper JSON = new ObjectMapper();

    List<String> in(SynchronousHttp interaction) {
        List<String> lost = new ArrayList<>();
        Map<String, List<String>> headers = interaction.getResponse().getHeaders();
        String body = interaction.getResponse().getBody().valueAsString();
        int status = interaction.getResponse().getStatus();
        for (String name : headers.keySet()) {
            Map<String, List<String>> others = new HashMap<>(headers);
            others.remove(name);
            if (isLost(interaction, new Contract.Answer(status, others, body))) {
                lost.add("the header " + name + " is no longer promised");
            }
        }
        JsonNode root = parsed(body);
        visit(root, "$", (path, without) -> {
            if (isLost(interaction, new Contract.Answer(status, headers, without))) {
                lost.add(path + " is no longer promised");
            }
        });
        return lost;
    }

    private boolean isLost(SynchronousHttp interaction, Contract.Answer answer) {
        return !before.problems(interaction.getRequest(), answer).isEmpty()
                && after.problems(interaction.getRequest(), answer).isEmpty();
    }

    private static void visit(JsonNode root, String start, Removal removal) {
        visit(root, root, start, removal);
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
