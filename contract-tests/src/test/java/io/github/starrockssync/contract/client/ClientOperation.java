package io.github.starrockssync.contract.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * An operation of the client, called by its name.
 *
 * @param operationId of the contract
 */
public record ClientOperation(String operationId) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A request of the client, from parameters and {@code body} by the names of the contract. */
    public Object request(JsonNode content) {
        return JSON.convertValue(content, method(operationId).getParameterTypes()[0]);
    }

    public Object call(StarRocksSyncClient client, Object request) {
        return invoke(operationId, client, request);
    }

    public CompletableFuture<?> callAsync(StarRocksSyncClient client, Object request) {
        return (CompletableFuture<?>) invoke(operationId + "Async", client, request);
    }

    private static Object invoke(String name, StarRocksSyncClient client, Object request) {
        try {
            return method(name).invoke(client, request);
        } catch (InvocationTargetException e) {
            // the client throws no checked exceptions
            throw (RuntimeException) e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method method(String name) {
        return Stream.of(DataSyncApi.class.getMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The client lacks " + name));
    }

    /** A response of the client as JSON, by way of text, in which an int and a long are the same. */
    public static JsonNode json(Object response) {
        try {
            return JSON.readTree(JSON.writeValueAsString(response));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
