package io.github.starrockssync.sandbox.tls;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/** Reads certificates and keys. Each method throws IllegalArgumentException with the rule that the file violates. */
public final class PemFiles {

    private PemFiles() {}

    /** Returns all certificates of a file, at least one. */
    public static List<X509Certificate> certificates(Path file) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Object object : objects(file)) {
            if (object instanceof X509CertificateHolder certificate) {
                certificates.add(converted(certificate));
            }
        }
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("must contain a certificate in PEM");
        }
        return certificates;
    }

    /** Returns the first private key of a file: RSA, EC or EdDSA, as PKCS#8 or in the form of its algorithm. */
    public static PrivateKey key(Path file) {
        JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
        try {
            for (Object object : objects(file)) {
                if (object instanceof PrivateKeyInfo key) {
                    return converter.getPrivateKey(key);
                }
                if (object instanceof PEMKeyPair pair) {
                    return converter.getPrivateKey(pair.getPrivateKeyInfo());
                }
                if (object instanceof PEMEncryptedKeyPair || object instanceof PKCS8EncryptedPrivateKeyInfo) {
                    throw new IllegalArgumentException("must contain an unencrypted private key");
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("must contain an RSA, EC or EdDSA private key", e);
        }
        throw new IllegalArgumentException("must contain a private key in PEM");
    }

    private static X509Certificate converted(X509CertificateHolder certificate) {
        try {
            return new JcaX509CertificateConverter().getCertificate(certificate);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("must contain certificates that Java supports", e);
        }
    }

    private static List<Object> objects(Path file) {
        List<Object> objects = new ArrayList<>();
        try (PEMParser parser = new PEMParser(new StringReader(text(file)))) {
            for (Object object = parser.readObject(); object != null; object = parser.readObject()) {
                objects.add(object);
            }
            return objects;
        } catch (IOException e) {
            throw new IllegalArgumentException("must be well-formed PEM", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("must be PEM, which is text", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("must be a readable file", e);
        }
    }
}
