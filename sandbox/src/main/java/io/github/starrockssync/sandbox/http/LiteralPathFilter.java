package io.github.starrockssync.sandbox.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Rejects paths that are not normalized. The runtime would drop empty segments, dot segments, matrix parameters and a trailing
 * slash, while a proxy before it may see another path.
 */
@Provider
@PreMatching
@Priority(FilterOrder.LITERAL_PATH)
public final class LiteralPathFilter implements ContainerRequestFilter {

    private static final Pattern NOT_LITERAL =
            Pattern.compile(";|//|/(\\.|%2e){1,2}(/|$)|/$", Pattern.CASE_INSENSITIVE);

    @Override
    public void filter(ContainerRequestContext context) {
        WireRequest request = WireRequest.of(context);
        boolean isRoot = request.rawPath().equals("/") && VersionRequest.matches(request.request());
        if (!isRoot && NOT_LITERAL.matcher(request.rawPath()).find()) {
            throw new NotFoundException();
        }
    }
}
