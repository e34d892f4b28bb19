package io.github.starrockssync.server.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of one request, independent of the framework. */
@FunctionalInterface
public interface RequestParameters {

    /**
     * Returns the decoded values of a parameter in the order of the request; null or empty if it is absent.
     *
     * @param name as it is on the wire; header names are case-insensitive
     */
    @Nullable
    List<String> values(ParameterLocation location, String name);
}
