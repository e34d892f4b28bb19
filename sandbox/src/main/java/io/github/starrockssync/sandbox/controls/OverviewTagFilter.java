package io.github.starrockssync.sandbox.controls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.sandbox.controls.model.Overview;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/** Makes the overview conditional: a client that polls it receives a body only when it has changed. */
@Provider
public final class OverviewTagFilter implements ContainerResponseFilter {

    private static final String REVALIDATE = "no-cache";

    private final JsonMapper json = new JsonMapper();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Overview overview)) {
            return;
        }
        EntityTag tag = tagOf(overview);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, REVALIDATE);
        if (request.getRequest().evaluatePreconditions(tag) != null) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private EntityTag tagOf(Overview overview) {
        try {
            return new EntityTag(
                    UUID.nameUUIDFromBytes(json.writeValueAsBytes(overview)).toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The overview cannot be written as JSON", e);
        }
    }
}
