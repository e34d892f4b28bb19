package io.github.starrockssync.contract.pact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.InvalidInputException;
import io.github.starrockssync.contract.http.Sources;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * States that a provider enters on request, as Pact verifiers ask: {@code POST} with
 * {@code {"action": "setup", "state": …, "params": {…}}}. The response is 2xx, with a JSON object of values or without a body.
 *
 * @param address to post to
 * @param values to use unless a state gives others
 */
public record RemoteStates(URI address, Map<String, Object> values) implements States {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Map<String, Object> enter(String name, Map<String, Object> parameters) {
        Map<String, Object> given = new HashMap<>(values);
        given.putAll(ask(name, parameters));
        return given;
    }

    private Map<String, Object> ask(String name, Map<String, Object> parameters) {
        try {
            ApiResponse response = Sources.send(
                    "POST",
                    address,
                    Map.of("Content-Type", "application/json"),
                    JSON.writeValueAsString(Map.of("action", "setup", "state", name, "params", parameters)));
            if (response.status() / 100 != 2) {
                throw new UnreachableStateException(
                        address + " returns " + response.status() + " to the state '" + name + "'");
            }
            return response.text().isBlank()
                    ? Map.of()
                    : JSON.readValue(response.text(), new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(
                    address + " returns something else than a JSON object to the state '" + name + "'");
        }
    }
}
