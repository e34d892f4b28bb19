package io.github.starrockssync.sandbox.http;

import io.github.starrockssync.sandbox.tls.ServerCertificate;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Enables HTTPS if there is a certificate, and disables the upgrade from cleartext HTTP/1.1 to HTTP/2, which RFC 9113 has removed.
 * Vert.x upgrades while the request is being received, so that one with {@code Expect: 100-continue} or a body larger than a
 * window of HTTP/2 hangs.
 */
@Singleton
public final class ServerOptions implements HttpServerOptionsCustomizer {

    private static @Nullable ServerCertificate certificate;

    /**
     * Enables HTTPS on its own port. To be called before the server starts.
     *
     * @param port 0 for a free one
     */
    public static void serveHttps(int port, ServerCertificate with) {
        System.setProperty("quarkus.http.ssl-port", String.valueOf(port));
        certificate = with;
    }

    /** Leaves the validation of targets to {@link ProtocolFilter}. To be called before the server starts. */
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
