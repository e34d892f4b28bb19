package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.request.RequestId;
import io.github.starrockssync.server.request.RequestLanguage;
import jakarta.ws.rs.container.ContainerRequestContext;

/** What filters of a server may want to know of a request. */
public final class Requests {

    private Requests() {}

    /** Returns the id of a request. Creates it if no filter has yet, so that it may be called at any stage. */
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
