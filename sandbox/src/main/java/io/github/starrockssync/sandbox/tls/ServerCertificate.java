package io.github.starrockssync.sandbox.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509KeyManager;

/**
 * A certificate and its private key.
 *
 * @param chain the certificate, followed by intermediate certificates
 */
public record ServerCertificate(List<X509Certificate> chain, PrivateKey key) {

    private static final char[] NO_PASSWORD = {};

    public ServerCertificate {
        chain = List.copyOf(chain);
    }

    /** Returns whether the key belongs to the certificate. */
    public boolean isComplete() {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC", "ECDSA" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        byte[] text = {1};
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(chain.get(0).getPublicKey());
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Returns the key manager for a TLS server. */
    public X509KeyManager keyManager() {
        try {
            KeyStore memory = KeyStore.getInstance("PKCS12");
            memory.load(null, NO_PASSWORD);
            memory.setKeyEntry("server", key, NO_PASSWORD, chain.toArray(X509Certificate[]::new));
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(memory, NO_PASSWORD);
            return (X509KeyManager) factory.getKeyManagers()[0];
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Every Java runtime can hold a certificate in memory", e);
        }
    }

    /** Omits the key. */
    @Override
    public String toString() {
        return "ServerCertificate[" + chain.get(0).getSubjectX500Principal() + "]";
    }
}
