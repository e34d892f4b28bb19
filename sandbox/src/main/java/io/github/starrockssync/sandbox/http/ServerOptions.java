package io.github.starrockssync.sandbox.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Serves HTTP/1.1 alone over cleartext. Vert.x upgrades to HTTP/2 in the middle of a request: one that awaits "100 Continue",
 * or whose body is larger than a window of HTTP/2, then never ends. RFC 9113 has no such upgrade any more.
 */
@Singleton
public final class ServerOptions implements HttpServerOptionsCustomizer {

    /** Has {@link ProtocolFilter} refuse malformed targets, not the runtime. To be called before the server starts. */
    public static void leaveTargetsToFilter() {
        System.setProperty("vertx.disableURIValidation", "true");
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
