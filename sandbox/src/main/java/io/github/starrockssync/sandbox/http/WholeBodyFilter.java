package io.github.starrockssync.sandbox.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Hands over the body that was waited for, or none, so that the thread of the call waits for nothing. */
@Provider
@Priority(50)
public final class WholeBodyFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        var call = (ResteasyReactiveRequestContext)
                ((ResteasyReactiveContainerRequestContext) context).getServerRequestContext();
        RoutingContext routing = call.unwrap(RoutingContext.class);
        Buffer body = routing.body().buffer();
        if (body != null) {
            context.setEntityStream(new WholeBody(body.getBytes()));
        } else if (BodyFilter.hasNoBody(routing.request())) {
            // the runtime's own stream would wait until the request has ended
            context.setEntityStream(InputStream.nullInputStream());
        }
    }
}
