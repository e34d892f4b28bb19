package io.github.starrockssync.server.request;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The id of one request: 32 hexadecimal characters, the same in the header of the response, its body and the log. */
public final class RequestId {

    /** Header of every response. */
    public static final String HEADER = "X-Request-Id";

    /** Property or attribute of the request that holds the id. */
    public static final String PROPERTY = "io.github.starrockssync.request-id";

    private RequestId() {}

    /** Returns a new id. */
    public static String create() {
        // not a secret: no secure generator is needed
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
