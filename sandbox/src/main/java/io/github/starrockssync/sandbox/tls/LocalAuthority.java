package io.github.starrockssync.sandbox.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority that has issued one certificate, for {@code localhost} and the loopback addresses, and whose private key
 * is discarded. Name constraints limit it to these names; most clients check them, Java does not.
 *
 * @param certificate CA certificate, for clients to trust
 * @param issued certificate of the server
 */
public record LocalAuthority(X509Certificate certificate, ServerCertificate issued) {

    private static final X500Name SUBJECT = new X500Name("O=StarRocks Sync,CN=Authority of a sandbox on localhost");

    private static final X500Name SERVER = new X500Name("O=StarRocks Sync,CN=localhost");
    private static final Duration LIFETIME = Duration.ofDays(365);

    /** Tolerance for clients whose clock is slow, as in containers. */
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final GeneralNames LOCAL_NAMES = new GeneralNames(new GeneralName[] {
        new GeneralName(GeneralName.dNSName, "localhost"),
        new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
        new GeneralName(GeneralName.iPAddress, "::1")
    });

    /** Creates an authority and its certificate, valid for a year. */
    public static LocalAuthority create(Instant now) {
        return create(now, LOCAL_NAMES);
    }

    /**
     * @param names of the server, permitted or not
     */
    static LocalAuthority create(Instant now, GeneralNames names) {
        try {
            KeyPair authority = keyPair();
            KeyPair server = keyPair();
            X509Certificate root = signed(authorityDraft(authority.getPublic(), now), authority);
            X509Certificate leaf =
                    signed(serverDraft(server.getPublic(), names, authority.getPublic(), now), authority);
            return new LocalAuthority(root, new ServerCertificate(List.of(leaf), server.getPrivate()));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("Every Java runtime can sign with ECDSA", e);
        }
    }

    private static X509v3CertificateBuilder authorityDraft(PublicKey key, Instant now)
            throws GeneralSecurityException, CertIOException {
        return draft(SUBJECT, key, now)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign))
                .addExtension(Extension.nameConstraints, true, localNames());
    }

    private static X509v3CertificateBuilder serverDraft(
            PublicKey key, GeneralNames names, PublicKey authority, Instant now)
            throws GeneralSecurityException, CertIOException {
        return draft(SERVER, key, now)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority))
                .addExtension(Extension.subjectAlternativeName, false, names);
    }

    private static X509v3CertificateBuilder draft(X500Name subject, PublicKey key, Instant now)
            throws GeneralSecurityException, CertIOException {
        return new JcaX509v3CertificateBuilder(
                        SUBJECT,
                        new BigInteger(127, RANDOM).setBit(126),
                        Date.from(now.minus(CLOCK_SKEW)),
                        Date.from(now.plus(LIFETIME)),
                        subject,
                        key)
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    }

    private static NameConstraints localNames() {
        return new NameConstraints(
                new GeneralSubtree[] {
                    new GeneralSubtree(new GeneralName(GeneralName.dNSName, "localhost")),
                    new GeneralSubtree(new GeneralName(GeneralName.iPAddress, "127.0.0.0/8")),
                    new GeneralSubtree(new GeneralName(GeneralName.iPAddress, "::1/128"))
                },
                null);
    }

    private static X509Certificate signed(X509v3CertificateBuilder draft, KeyPair authority)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        draft.build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate())));
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    /**
     * Writes the CA certificate. Replaces that of an earlier sandbox.
     *
     * @throws FileAlreadyExistsException if the file contains anything else
     */
    public void writeTo(Path file) throws IOException {
        if (Files.exists(file) && !isOfSandbox(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        try (JcaPEMWriter writer = new JcaPEMWriter(Files.newBufferedWriter(file))) {
            writer.writeObject(certificate);
        }
    }

    private static boolean isOfSandbox(Path file) {
        try {
            List<X509Certificate> certificates = PemFiles.certificates(file);
            return certificates.size() == 1
                    && SUBJECT.equals(X500Name.getInstance(
                            certificates.get(0).getSubjectX500Principal().getEncoded()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
