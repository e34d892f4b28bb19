package io.github.starrockssync.sandbox.options;

import io.github.starrockssync.sandbox.tls.LocalAuthority;
import io.github.starrockssync.sandbox.tls.ServerCertificate;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Options of HTTPS.
 *
 * @param port 0 for a free one
 * @param given empty if the sandbox creates a certificate
 * @param authority file for the CA certificate of a certificate that the sandbox creates
 */
public record HttpsOptions(int port, Optional<ServerCertificate> given, Path authority) {

    static Optional<HttpsOptions> of(Function<SandboxOption, String> configured) {
        Optional<Integer> port = SandboxOption.HTTPS_PORT.parse(configured.apply(SandboxOption.HTTPS_PORT));
        Optional<List<X509Certificate>> chain =
                SandboxOption.HTTPS_CERTIFICATE.parse(configured.apply(SandboxOption.HTTPS_CERTIFICATE));
        Optional<PrivateKey> key = SandboxOption.HTTPS_KEY.parse(configured.apply(SandboxOption.HTTPS_KEY));
        Optional<Path> authority = SandboxOption.HTTPS_AUTHORITY.parse(configured.apply(SandboxOption.HTTPS_AUTHORITY));
        if (chain.isPresent() != key.isPresent()) {
            throw new InvalidOptionException("--https-certificate and --https-key require each other");
        }
        if (port.isEmpty() && chain.isPresent()) {
            throw new InvalidOptionException("--https-certificate and --https-key require --https-port");
        }
        Optional<ServerCertificate> given =
                chain.map(certificates -> new ServerCertificate(certificates, key.orElseThrow()));
        if (given.isPresent() && !given.get().isComplete()) {
            throw new InvalidOptionException(
                    "--https-key is not the key of the first certificate of --https-certificate");
        }
        return port.map(number -> new HttpsOptions(
                number,
                given,
                authority.orElseThrow(() -> new InvalidOptionException("--https-authority requires a file name"))));
    }

    /**
     * Returns the given certificate, or creates one and writes its CA certificate.
     *
     * @throws InvalidOptionException if the CA certificate cannot be written
     */
    public ServerCertificate certificate(Instant now) {
        return given.orElseGet(() -> {
            LocalAuthority made = LocalAuthority.create(now);
            try {
                made.writeTo(authority);
            } catch (FileAlreadyExistsException e) {
                throw notWritable("must not contain anything but the CA certificate of a sandbox");
            } catch (IOException e) {
                throw notWritable("must be a writable file");
            }
            return made.issued();
        });
    }

    private InvalidOptionException notWritable(String rule) {
        return new InvalidOptionException("Invalid value '" + authority + "' of --https-authority: " + rule);
    }
}
