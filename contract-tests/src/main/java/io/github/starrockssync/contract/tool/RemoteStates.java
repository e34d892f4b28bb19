package io.github.starrockssync.contract.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.contract.pact.States;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * States that a provider enters when it is told to, as Pact verifiers tell it: {@code POST} with
 * {@code {"action": "setup", "state": …, "params": {…}}}, answered with 2xx and a JSON object of values, or with nothing.
 */
record RemoteStates(@Nullable URI address, @Nullable String token) implements States {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Without an address, the provider is taken to be in every state. */
    @Override
    public Map<String, Object> enter(String name, Map<String, Object> parameters) {
        Map<String, Object> values = new HashMap<>();
        if (token != null) {
            values.put("token", token);
        }
        if (address != null) {
            values.putAll(ask(address, name, parameters));
        }
        return values;
    }

    private static Map<String, Object> ask(URI address, String name, Map<String, Object> parameters) {
        try {
            HttpResponse<String> response = Sources.post(
                    address, JSON.writeValueAsString(Map.of("action", "setup", "state", name, "params", parameters)));
            if (response.statusCode() / 100 != 2) {
                throw new States.UnreachableStateException(
                        address + " answers " + response.statusCode() + " to the state '" + name + "'");
            }
            return response.body().isBlank()
                    ? Map.of()
                    : JSON.readValue(response.body(), new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new States.UnreachableStateException(
                    address + " answers something else than a JSON object to the state '" + name + "'");
        }
    }
}
