package io.github.starrockssync.server.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The identity of one exchange: 32 hexadecimal characters, the same in the answer's header, its body and the log. */
public final class RequestId {

    /** Header of every response. */
    public static final String HEADER = "X-Request-Id";

    /** Property of the request that holds the id. */
    public static final String PROPERTY = "io.github.starrockssync.request-id";

    private RequestId() {}

    /** The id of this request. Creates it if no filter has yet, so that it may be called at any stage. */
    public static String of(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof String id) {
            return id;
        }
        String id = create();
        request.setProperty(PROPERTY, id);
        return id;
    }

    /** Returns a new id, for a request that is refused before a JAX-RS runtime sees it. */
    public static String create() {
        // not a secret: a generator without a lock will do
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
