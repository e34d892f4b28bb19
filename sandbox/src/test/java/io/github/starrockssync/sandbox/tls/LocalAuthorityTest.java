package io.github.starrockssync.sandbox.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocalAuthorityTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final LocalAuthority unit = LocalAuthority.create(NOON);

    @Test
    void shouldIssueWhatIsValidForAYear() {
        assertThatCode(() -> validate(unit, NOON)).doesNotThrowAnyException();
        assertThatCode(() -> validate(unit, NOON.plus(Duration.ofDays(364)))).doesNotThrowAnyException();
        assertThatThrownBy(() -> validate(unit, NOON.plus(Duration.ofDays(366))))
                .isInstanceOf(CertPathValidatorException.class);
    }

    /** By OpenSSL, as Java does not mind the constraints of an authority that it was told to trust. */
    @ParameterizedTest
    @CsvSource({
        "2, localhost, true",
        "7, 127.0.0.53, true",
        "7, ::1, true",
        "2, localhost.example, false",
        "2, example.com, false",
        "7, 192.0.2.1, false",
        "7, 2001:db8::1, false"
    })
    void shouldBeTrustedForLocalNamesOnly(int kind, String name, boolean trusted, @TempDir Path directory)
            throws IOException, InterruptedException, CertificateEncodingException {
        LocalAuthority authority = LocalAuthority.create(Instant.now(), new GeneralNames(new GeneralName(kind, name)));
        authority.writeTo(directory.resolve("authority.pem"));
        Files.write(
                directory.resolve("server.der"),
                authority.issued().chain().get(0).getEncoded());
        String verdict = new OpenSsl(directory).run("verify -x509_strict -CAfile authority.pem server.der");
        assertThat(verdict).contains(trusted ? "server.der: OK" : "permitted subtree violation");
    }

    @Test
    void shouldNotBeTrustedForItsNeighbours() {
        LocalAuthority other = LocalAuthority.create(NOON);
        assertThatThrownBy(() -> validate(new LocalAuthority(other.certificate(), unit.issued()), NOON))
                .isInstanceOf(CertPathValidatorException.class);
    }

    @Test
    void shouldWriteItsCertificateAloneAndOverThatOfAnEarlierSandbox(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("authority.pem");
        LocalAuthority.create(NOON).writeTo(file);
        unit.writeTo(file);
        assertThat(PemFiles.certificates(file)).containsExactly(unit.certificate());
        assertThat(file).content().doesNotContain("PRIVATE").containsOnlyOnce("BEGIN");
        assertThat(directory).isDirectoryContaining(file::equals);
    }

    @Test
    void shouldNotWriteOverAnythingElse(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("notes.txt"), "precious");
        assertThatThrownBy(() -> unit.writeTo(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("precious");
        Path bundle = directory.resolve("bundle.pem");
        unit.writeTo(bundle);
        Files.writeString(bundle, Files.readString(bundle).repeat(2));
        assertThatThrownBy(() -> unit.writeTo(bundle)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void shouldNotShowTheKeyWhenPrinted() {
        assertThat(unit.issued()).hasToString("ServerCertificate[CN=localhost, O=StarRocks Sync]");
    }

    /** As Java does it for a client that trusts the authority alone. */
    private static void validate(LocalAuthority authority, Instant when) throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority.certificate(), null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(when));
        CertPathValidator.getInstance("PKIX")
                .validate(
                        CertificateFactory.getInstance("X.509")
                                .generateCertPath(authority.issued().chain()),
                        parameters);
    }
}
