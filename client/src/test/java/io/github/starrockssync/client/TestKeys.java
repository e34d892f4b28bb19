package io.github.starrockssync.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority of a test's own, and what it signed: a server at 127.0.0.1 and a client. */
final class TestKeys {
    static final char[] PASSWORD = "changeit".toCharArray();
    private static final String TYPE = "PKCS12";

    private final Path directory;
    private final KeyStore all;

    private TestKeys(Path directory, KeyStore all) {
        this.directory = directory;
        this.all = all;
    }

    /** Makes the keys with the JDK's own tool. */
    static TestKeys in(Path directory) throws IOException, GeneralSecurityException, InterruptedException {
        Path store = directory.resolve("all.p12");
        keytool(store, "authority", "-ext", "bc:c");
        keytool(store, "server", "-signer", "authority", "-ext", "san=ip:127.0.0.1");
        keytool(store, "client", "-signer", "authority");
        keytool(store, "stranger", "-ext", "bc:c");
        return new TestKeys(directory, KeyStore.getInstance(store.toFile(), PASSWORD));
    }

    private static void keytool(Path store, String alias, String... more) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(tool, "-J-Duser.language=en", "-genkeypair", "-keyalg", "EC"));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", TYPE, "-storepass", new String(PASSWORD)));
        command.addAll(List.of("-alias", alias, "-dname", "CN=" + alias));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(output);
        }
    }

    /** A file with the certificate alone, for those who are to trust it. */
    String certificateOf(String alias) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        store.setCertificateEntry(alias, all.getCertificate(alias));
        return written(store, alias + "-certificate.p12");
    }

    /** A file with the private key, for whom it belongs to. */
    String keyOf(String alias) throws IOException, GeneralSecurityException {
        return written(storeOf(alias), alias + "-key.p12");
    }

    /** For a server that shows its certificate and believes the authority. */
    SSLContext ofServer() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(storeOf("server"), PASSWORD);
        KeyStore authority = empty();
        authority.setCertificateEntry("authority", all.getCertificate("authority"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authority);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private KeyStore storeOf(String alias) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        PrivateKey key = (PrivateKey) all.getKey(alias, PASSWORD);
        Certificate[] chain = all.getCertificateChain(alias);
        store.setKeyEntry(alias, key, PASSWORD, chain);
        return store;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(TYPE);
        store.load(null, PASSWORD);
        return store;
    }

    private String written(KeyStore store, String name) throws IOException, GeneralSecurityException {
        Path file = directory.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return file.toString();
    }
}
