package io.github.starrockssync.benchmarks.server;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * A key and a certificate for 127.0.0.1, made by the JDK's own tool.
 *
 * @param file a PKCS #12 store that holds both
 */
public record TestCertificate(Path file) {

    private static final String PASSWORD = "benchmark";

    /** Makes one in a directory. */
    static TestCertificate in(Path directory) throws IOException, InterruptedException {
        Path file = directory.resolve("floor.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "floor",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString());
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("keytool failed");
        }
        return new TestCertificate(file);
    }

    /** What a JVM must be told to serve it. */
    List<String> serverOptions() {
        return List.of("-Dfloor.certificate=" + file, "-Dfloor.password=" + PASSWORD);
    }

    /** What a JVM must be told to trust it alone. */
    public List<String> clientOptions() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + file,
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
                "-Djavax.net.ssl.trustStoreType=PKCS12");
    }

    /** Makes this JVM trust it alone, also if it has used TLS before. */
    void trustHere() throws IOException {
        System.setProperty("javax.net.ssl.trustStore", file.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
        System.setProperty("javax.net.ssl.trustStoreType", "PKCS12");
        try {
            // reads the properties, which the default context has read once and for all
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            SSLContext.setDefault(context);
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate of the benchmark cannot be trusted", e);
        }
    }
}
