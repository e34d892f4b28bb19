package io.github.starrockssync.sandbox.http;

import io.github.starrockssync.sandbox.tls.ServerCertificate;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Serves HTTPS if there is a certificate, and HTTP/1.1 alone over cleartext. Vert.x upgrades to HTTP/2 in the middle of a request: one that awaits "100 Continue",
 * or whose body is larger than a window of HTTP/2, then never ends. RFC 9113 has no such upgrade any more.
 */
@Singleton
public final class ServerOptions implements HttpServerOptionsCustomizer {

    private static @Nullable ServerCertificate certificate;

    /**
     * Has the server listen on another port for HTTPS. To be called before the server starts.
     *
     * @param port 0 for a free one
     */
    public static void serveHttps(int port, ServerCertificate with) {
        System.setProperty("quarkus.http.ssl-port", String.valueOf(port));
        certificate = with;
    }

    /** Has {@link ProtocolFilter} refuse malformed targets, not the runtime. To be called before the server starts. */
    public static void leaveTargetsToFilter() {
        System.setProperty("vertx.disableURIValidation", "true");
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }

    /** Without a certificate, the runtime does not listen for HTTPS. */
    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        if (certificate != null) {
            options.setKeyCertOptions(KeyCertOptions.wrap(certificate.keyManager()));
        }
    }
}
