package io.github.starrockssync.contract.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.InvalidInputException;
import io.github.starrockssync.contract.http.Sources;
import io.github.starrockssync.contract.pact.ConsumerPact;
import io.github.starrockssync.contract.provider.CheckResult;
import io.github.starrockssync.contract.provider.CheckResult.Outcome;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Pact Broker. Follows the links that it gives, so that it may be below a path. Signs in with what its own tools read from
 * the environment: {@code PACT_BROKER_TOKEN}, or {@code PACT_BROKER_USERNAME} and {@code PACT_BROKER_PASSWORD}.
 */
final class Broker {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PACTS = "pb:provider-pacts-for-verification";
    private static final String RESULTS = "pb:publish-verification-results";
    private static final String BRANCH = "pb:pacticipant-branch-version";

    private final URI address;
    private final Map<String, String> headers = new HashMap<>();
    private final Map<ConsumerPact, JsonNode> documents = new HashMap<>();

    Broker(String address, Map<String, String> environment) {
        this.address = Sources.address(address);
        headers.put("Accept", "application/hal+json, application/json");
        String token = environment.get("PACT_BROKER_TOKEN");
        String user = environment.get("PACT_BROKER_USERNAME");
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        } else if (user != null) {
            String pair = user + ":" + environment.getOrDefault("PACT_BROKER_PASSWORD", "");
            headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
        }
    }

    /** The pacts that the broker wants verified. */
    List<ConsumerPact> pacts() {
        JsonNode wanted = send("POST", link(index(), PACTS, Map.of("provider", ConsumerPact.PROVIDER)), "{}");
        List<ConsumerPact> pacts = new ArrayList<>();
        for (JsonNode each : wanted.path("_embedded").path("pacts")) {
            URI self = link(each, "self", Map.of());
            JsonNode document = send("GET", self, "");
            ConsumerPact pact = ConsumerPact.parse(self.toString(), document.toString());
            documents.put(pact, document);
            pacts.add(pact);
        }
        if (pacts.isEmpty()) {
            throw new InvalidInputException(
                    "The broker " + address + " has no pacts with '" + ConsumerPact.PROVIDER + "'");
        }
        return pacts;
    }

    /** Publishes the results of a pact that the broker gave. */
    void publish(ConsumerPact pact, List<CheckResult> results, String version) {
        ObjectNode body = JSON.createObjectNode();
        body.put("success", results.stream().allMatch(each -> each.is(Outcome.PASSED)));
        body.put("providerApplicationVersion", version);
        body.putObject("verifiedBy").put("implementation", "starrocks-sync-verifier");
        for (int i = 0; i < results.size(); i++) {
            ObjectNode result = body.withArray("testResults").addObject();
            String id =
                    documents.get(pact).path("interactions").path(i).path("_id").asText();
            result.put("interactionId", id).put("success", results.get(i).is(Outcome.PASSED));
            if (!results.get(i).is(Outcome.PASSED)) {
                result.withArray("mismatches")
                        .addObject()
                        .put("description", results.get(i).reason());
            }
        }
        send("POST", link(documents.get(pact), RESULTS, Map.of()), body.toString());
    }

    /** Says which branch of the provider a version is of. */
    void branch(String version, String branch) {
        Map<String, String> values = Map.of("pacticipant", ConsumerPact.PROVIDER, "branch", branch, "version", version);
        send("PUT", link(index(), BRANCH, values), "{}");
    }

    private JsonNode index() {
        return send("GET", address, "");
    }

    private URI link(JsonNode document, String relation, Map<String, String> values) {
        String href = document.path("_links").path(relation).path("href").asText();
        if (href.isEmpty()) {
            throw new InvalidInputException("Not a Pact Broker: " + address + " (no link " + relation + ")");
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            href = href.replace(
                    "{" + value.getKey() + "}",
                    URLEncoder.encode(value.getValue(), UTF_8).replace("+", "%20"));
        }
        return address.resolve(href);
    }

    private JsonNode send(String method, URI target, String body) {
        Map<String, String> all = new HashMap<>(headers);
        if (!body.isEmpty()) {
            all.put("Content-Type", "application/json");
        }
        ApiResponse response = Sources.send(method, target, all, body);
        if (response.status() / 100 != 2) {
            throw new InvalidInputException("The broker returns " + response.status() + ": " + target);
        }
        JsonNode json = parsed(response.text());
        if (json == null || !json.isObject()) {
            throw new InvalidInputException("Not a Pact Broker: " + target + " returns no JSON object");
        }
        return json;
    }

    private static @Nullable JsonNode parsed(String text) {
        try {
            return text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
