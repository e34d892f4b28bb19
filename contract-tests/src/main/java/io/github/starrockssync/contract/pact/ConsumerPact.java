package io.github.starrockssync.contract.pact;

import static java.nio.charset.StandardCharsets.UTF_8;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.contract.http.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one consumer expects of this API.
 *
 * @param consumer its name
 * @param source where the pact is from, for people
 * @param interactions never empty
 */
public record ConsumerPact(String consumer, String source, List<PactInteraction> interactions) {

    /** The name of the provider in pacts. */
    public static final String PROVIDER = "starrocks-data-sync";

    /**
     * Reads a pact of the versions 1 to 4 of the specification, with at least one interaction. Throws {@link
     * InvalidInputException} if it is no pact with this provider; the source is for messages.
     */
    public static ConsumerPact parse(String source, String text) {
        JsonNode json = json(source, text);
        Pact pact;
        try {
            pact = DefaultPactReader.INSTANCE.loadPact(new ByteArrayInputStream(text.getBytes(UTF_8)));
        } catch (RuntimeException e) {
            throw new InvalidInputException("Not a pact: " + source + " (" + e.getMessage() + ")");
        }
        String provider = pact.getProvider().getName();
        if (!provider.equals(PROVIDER)) {
            throw new InvalidInputException(
                    "A pact with another provider: " + source + " ('" + provider + "', not '" + PROVIDER + "')");
        }
        if (pact.getInteractions().isEmpty()) {
            throw new InvalidInputException("A pact without interactions: " + source);
        }
        List<PactInteraction> interactions = new ArrayList<>();
        for (int i = 0; i < pact.getInteractions().size(); i++) {
            interactions.add(new PactInteraction(
                    pact,
                    http(source, pact.getInteractions().get(i)),
                    headers(json.path("interactions").path(i).path("request").path("headers"))));
        }
        return new ConsumerPact(pact.getConsumer().getName(), source, interactions);
    }

    private static JsonNode json(String source, String text) {
        try {
            JsonNode json = new ObjectMapper().readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw new InvalidInputException("Not a pact: " + source + " (" + e.getOriginalMessage() + ")");
        }
        throw new InvalidInputException("Not a pact: " + source + " (not a JSON object)");
    }

    private static SynchronousHttp http(String source, Interaction interaction) {
        if (interaction.asV4Interaction() instanceof SynchronousHttp http) {
            return http;
        }
        throw new InvalidInputException(
                "A pact about something else than HTTP: " + source + " ('" + interaction.getDescription() + "')");
    }

    private static Map<String, List<String>> headers(JsonNode recorded) {
        Map<String, List<String>> headers = new HashMap<>();
        recorded.properties().forEach(header -> {
            List<String> values = new ArrayList<>();
            if (header.getValue().isArray()) {
                header.getValue().forEach(value -> values.add(value.asText()));
            } else {
                values.add(header.getValue().asText());
            }
            headers.put(header.getKey(), values);
        });
        return headers;
    }
}
