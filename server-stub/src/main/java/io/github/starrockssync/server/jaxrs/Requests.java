package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.request.RequestId;
import io.github.starrockssync.server.request.RequestLanguage;
import jakarta.ws.rs.container.ContainerRequestContext;

/** Properties of requests, for filters of a server. */
public final class Requests {

    private Requests() {}

    /** Returns the id of a request. May be called at any stage: creates the id if there is none yet. */
    public static String id(ContainerRequestContext request) {
        if (request.getProperty(RequestId.PROPERTY) instanceof String id) {
            return id;
        }
        String id = RequestId.create();
        request.setProperty(RequestId.PROPERTY, id);
        return id;
    }

    /** Returns the language of the response. */
    public static Language language(ContainerRequestContext request) {
        return RequestLanguage.of(request.getHeaderString(RequestLanguage.HEADER));
    }
}
