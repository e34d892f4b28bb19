package io.github.starrockssync.runtimes;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Resources of the host application. */
@Path("/host")
public class HostResource {

    @POST
    @Path("orders")
    @Consumes("application/json")
    @Produces("application/json")
    public Order order(Order order) {
        return order;
    }

    @POST
    @Path("text")
    @Consumes("text/plain")
    @Produces("text/plain")
    public String text(String text) {
        return String.valueOf(text.length());
    }

    @GET
    @Path("missing")
    public Response missing() {
        return Response.status(404).build();
    }

    @GET
    @Path("not-found")
    public String notFound() {
        throw new NotFoundException(
                Response.status(404).type("text/plain").entity("no such thing").build());
    }

    @GET
    @Path("teapot")
    public Response teapot() {
        return Response.status(418).type("text/plain").entity("short and stout").build();
    }

    @GET
    @Path("mapped")
    public String mapped() {
        throw new HostException();
    }

    @GET
    @Path("unmappable")
    public String unmappable() {
        throw new UnmappableException();
    }

    @GET
    @Path("unexpected")
    public String unexpected() {
        throw new IllegalStateException("host");
    }
}
