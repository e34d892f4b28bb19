package io.github.starrockssync.contract.faults;

import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A client that does one thing wrong to the request that ours sends.
 *
 * @param name what it does, as the end of a sentence
 * @param signs whether it signs, so that pacts, all of which carry tokens, say nothing of it
 * @param change of a request on its way to a server
 */
record FaultyClient(String name, boolean signs, BiFunction<ObservedRequest, URI, ObservedRequest> change) {

    static FaultyClient sends(String name, UnaryOperator<ObservedRequest> change) {
        return new FaultyClient(name, false, (request, server) -> change.apply(request));
    }

    static FaultyClient signs(String name, BiFunction<ObservedRequest, URI, ObservedRequest> change) {
        return new FaultyClient(name, true, change);
    }

    @Override
    public String toString() {
        return name;
    }
}
