package io.github.starrockssync.client.call;

/**
 * What can be sent: the generated request of an operation, or an {@link ApiCall} written by hand.
 *
 * @param <T> Java type of the answer
 */
public interface ApiRequest<T> {

    /**
     * Describes the call that this request asks for, as the request stands now.
     *
     * @return the call
     * @throws IllegalArgumentException if a required parameter is missing
     */
    ApiCall<T> toCall();
}
