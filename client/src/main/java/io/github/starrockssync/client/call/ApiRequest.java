package io.github.starrockssync.client.call;

/**
 * A request: the generated one of an operation, or an {@link ApiCall}.
 *
 * @param <T> Java type of the response
 */
public interface ApiRequest<T> {

    /**
     * Returns the operation.
     *
     * @return the contract's operationId
     */
    String operationId();

    /**
     * Returns the call with the current values of this request.
     *
     * @return the call
     * @throws IllegalArgumentException if a required parameter is missing
     */
    ApiCall<T> toCall();
}
