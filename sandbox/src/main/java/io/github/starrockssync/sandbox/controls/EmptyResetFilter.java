package io.github.starrockssync.sandbox.controls;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Makes the body of a reset optional; the reader of bodies would reject an absent one. */
@Provider
public final class EmptyResetFilter implements ContainerRequestFilter {

    private static final String PATH = ControlsSwitch.PATH + "/reset";
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    @Override
    public void filter(ContainerRequestContext context) {
        boolean hasBody = context.getLength() > 0 || context.getHeaders().containsKey("Transfer-Encoding");
        if (!hasBody && context.getUriInfo().getPath().equals(PATH)) {
            context.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
            context.setEntityStream(new ByteArrayInputStream(EMPTY));
        }
    }
}
