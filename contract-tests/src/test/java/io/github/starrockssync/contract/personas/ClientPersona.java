package io.github.starrockssync.contract.personas;

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
record ClientPersona(String name, boolean signs, BiFunction<Asked, URI, Asked> change) {

    static ClientPersona sends(String name, UnaryOperator<Asked> change) {
        return new ClientPersona(name, false, (asked, server) -> change.apply(asked));
    }

    static ClientPersona signs(String name, BiFunction<Asked, URI, Asked> change) {
        return new ClientPersona(name, true, change);
    }

    @Override
    public String toString() {
        return name;
    }
}
