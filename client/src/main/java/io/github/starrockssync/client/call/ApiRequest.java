package io.github.starrockssync.client.call;

/**
 * What can be sent: the generated request of an operation, or an {@link ApiCall} written by hand.
 *
 * @param <T> Java type of the response
 */
public interface ApiRequest<T> {

    /**
     * Operation that is to be called.
     *
     * @return the contract's operationId
     */
    String operationId();

    /**
     * Describes the call that this request asks for, as the request stands now.
     *
     * @return the call
     * @throws IllegalArgumentException if a required parameter is missing
     */
    ApiCall<T> toCall();
}
