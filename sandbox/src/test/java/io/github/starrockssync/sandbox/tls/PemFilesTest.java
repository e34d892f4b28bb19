package io.github.starrockssync.sandbox.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PemFilesTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "genrsa -traditional -out key.pem 2048",
                "genpkey -algorithm RSA -out key.pem",
                "ecparam -genkey -name prime256v1 -out key.pem",
                "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out key.pem",
                "genpkey -algorithm ED25519 -out key.pem"
            })
    void shouldReadAKeyAndItsCertificateAsOpenSslWritesThem(String command) throws Exception {
        OpenSsl openSsl = new OpenSsl(directory);
        openSsl.run(command);
        openSsl.run("req -x509 -new -key key.pem -subj /CN=localhost -out certificate.pem");
        ServerCertificate read = new ServerCertificate(
                PemFiles.certificates(directory.resolve("certificate.pem")),
                PemFiles.key(directory.resolve("key.pem")));
        assertThat(read.isComplete()).isTrue();
        assertThat(read.keyManager().getServerAliases(read.key().getAlgorithm(), null))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "genrsa -traditional -aes128 -passout pass:secret -out key.pem 2048",
                "genpkey -algorithm RSA -aes256 -pass pass:secret -out key.pem"
            })
    void shouldNameTheRuleWhenAKeyIsEncrypted(String command) throws Exception {
        new OpenSsl(directory).run(command);
        assertThatThrownBy(() -> PemFiles.key(directory.resolve("key.pem")))
                .hasMessage("must contain an unencrypted private key");
    }

    @Test
    void shouldNameTheRuleWhenAFileHoldsSomethingElse() throws IOException {
        Path authority = directory.resolve("authority.pem");
        LocalAuthority.create(Instant.now()).writeTo(authority);
        assertThatThrownBy(() -> PemFiles.key(authority)).hasMessage("must contain a private key in PEM");
        assertThatThrownBy(() -> PemFiles.certificates(file("no PEM"))).hasMessage("must contain a certificate in PEM");
        assertThatThrownBy(() ->
                        PemFiles.certificates(file("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")))
                .hasMessage("must be well-formed PEM");
        assertThatThrownBy(() -> PemFiles.certificates(directory.resolve("nothing")))
                .hasMessage("must be a readable file");
        Path binary = Files.write(directory.resolve("cert.der"), new byte[] {0x30, (byte) 0x82, (byte) 0xff});
        assertThatThrownBy(() -> PemFiles.certificates(binary)).hasMessage("must be PEM, which is text");
    }

    @Test
    void shouldKnowWhetherAKeyIsThatOfACertificate() {
        ServerCertificate one = LocalAuthority.create(Instant.now()).issued();
        ServerCertificate other = LocalAuthority.create(Instant.now()).issued();
        assertThat(one.isComplete()).isTrue();
        assertThat(new ServerCertificate(one.chain(), other.key()).isComplete()).isFalse();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "file", ".pem"), text);
    }
}
