package io.github.starrockssync.client.call;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Describes one call of an operation: the values that the caller has set, without defaults and not encoded.
 *
 * <p>Immutable, except for the body.
 *
 * @param operationId name of the operation in the contract
 * @param method HTTP method
 * @param path path template, its parameters in braces
 * @param pathParameters values of the path parameters that were set
 * @param queryParameters names and values in the order to send, a repeated name once for each value
 * @param headers header parameters that were set
 * @param body object to send as JSON, or {@code null} for a call without a body
 * @param responseType Java type of the response, {@link Void} if it has no body
 * @param <T> Java type of the response
 */
public record ApiCall<T>(
        String operationId,
        String method,
        String path,
        Map<String, String> pathParameters,
        List<Map.Entry<String, String>> queryParameters,
        Map<String, String> headers,
        @Nullable Object body,
        TypeReference<T> responseType)
        implements ApiRequest<T> {

    private static final Pattern PATH_TEMPLATE = Pattern.compile("/(?:[^{}?#]++|\\{[^{}/?#]++})*+");

    public ApiCall {
        requireNonNull(operationId, "operationId is null");
        requireNonNull(method, "method is null");
        if (!PATH_TEMPLATE.matcher(requireNonNull(path, "path is null")).matches()) {
            throw new IllegalArgumentException(
                    "path is not a template without query, such as /v3/{project_id}/jobs: " + path);
        }
        pathParameters = Map.copyOf(pathParameters);
        queryParameters = List.copyOf(queryParameters);
        headers = Map.copyOf(headers);
        requireNonNull(responseType, "responseType is null");
    }

    /**
     * Creates a builder.
     *
     * @param operationId name of the operation in the contract
     * @param method HTTP method
     * @param path path template, its parameters in braces
     * @param responseType Java type of the response
     * @param <T> Java type of the response
     * @return a builder without parameters
     */
    public static <T> Builder<T> to(String operationId, String method, String path, TypeReference<T> responseType) {
        return new Builder<>(operationId, method, path, responseType);
    }

    /**
     * Sets a query parameter.
     *
     * @param name name of the parameter
     * @param value its value
     * @return a copy with this value as the only one of the parameter
     */
    public ApiCall<T> withQueryParameter(String name, String value) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>(queryParameters);
        parameters.removeIf(each -> each.getKey().equals(name));
        parameters.add(Map.entry(name, value));
        return new ApiCall<>(operationId, method, path, pathParameters, parameters, headers, body, responseType);
    }

    @Override
    public ApiCall<T> toCall() {
        return this;
    }

    /** Omits parameters and body, which may contain secrets. */
    @Override
    public String toString() {
        return operationId + " (" + method + " " + path + ")";
    }

    /**
     * Builds a call. A {@code null} value means that the parameter is not sent. Not thread-safe.
     *
     * @param <T> Java type of the response
     */
    public static final class Builder<T> {
        private final String operationId;
        private final String method;
        private final String path;
        private final TypeReference<T> responseType;
        private final Map<String, String> pathParameters = new LinkedHashMap<>();
        private final List<Map.Entry<String, String>> queryParameters = new ArrayList<>();
        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private @Nullable Object body;

        private Builder(String operationId, String method, String path, TypeReference<T> responseType) {
            this.operationId = operationId;
            this.method = method;
            this.path = path;
            this.responseType = responseType;
        }

        /**
         * Checks that a required parameter is set.
         *
         * @param name name of the parameter, for the message
         * @param value its value
         * @return this builder
         * @throws IllegalArgumentException if the value is {@code null}
         */
        public Builder<T> require(String name, @Nullable Object value) {
            if (value == null) {
                throw new IllegalArgumentException(operationId + ": " + name + " is missing");
            }
            return this;
        }

        /**
         * Sets a path parameter. If it is not set, the sender uses a default or rejects the call.
         *
         * @param name name in the template
         * @param value its value
         * @return this builder
         */
        public Builder<T> path(String name, @Nullable Object value) {
            if (value != null) {
                pathParameters.put(name, value.toString());
            }
            return this;
        }

        /**
         * Adds a query parameter.
         *
         * @param name name of the parameter
         * @param value its value; a collection is sent as one parameter for each element
         * @return this builder
         */
        public Builder<T> query(String name, @Nullable Object value) {
            if (value instanceof Collection<?> values) {
                values.forEach(each -> query(name, each));
            } else if (value != null) {
                queryParameters.add(Map.entry(name, value.toString()));
            }
            return this;
        }

        /**
         * Sets a header parameter.
         *
         * @param name case-insensitive name of the header
         * @param value its value
         * @return this builder
         */
        public Builder<T> header(String name, @Nullable Object value) {
            if (value != null) {
                headers.put(name, value.toString());
            }
            return this;
        }

        /**
         * Sets the body.
         *
         * @param value object to send as JSON
         * @return this builder
         */
        public Builder<T> body(@Nullable Object value) {
            body = value;
            return this;
        }

        /**
         * Builds the call.
         *
         * @return the call
         */
        public ApiCall<T> build() {
            return new ApiCall<>(
                    operationId, method, path, pathParameters, queryParameters, headers, body, responseType);
        }
    }
}
