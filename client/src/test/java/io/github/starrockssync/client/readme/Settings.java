package io.github.starrockssync.client.readme;

import io.github.starrockssync.client.StarRocksSyncClientBuilder;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.auth.IamLogin;
import java.io.File;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Settings of a builder: credentials, proxies and TLS. */
public final class Settings {

    private Settings() {}

    static void credentials(
            StarRocksSyncClientBuilder builder,
            String accessKey,
            String secretKey,
            String securityToken,
            String token,
            String project,
            Tokens tokens) {
        builder.credentials(Credentials.accessKey(accessKey, secretKey)); // fixed
        builder.credentials(Credentials.accessKey(accessKey, secretKey, securityToken)); // a temporary key
        builder.credentials(Credentials.token(token).withProjectId(project)); // an IAM token and its project
        builder.credentials(() -> Credentials.token(tokens.current())); // called for each attempt
    }

    static void login(StarRocksSyncClientBuilder builder, String domain, String user, String password) {
        builder.credentials(IamLogin.password(domain, user, password)); // tokens from IAM
        builder.credentials(IamLogin.password(domain, user, password)
                .withTemporaryAccessKey(Duration.ofHours(6))); // temporary keys from IAM
    }

    /** Stands for code of the user that renews tokens. */
    record Tokens(Supplier<String> source) {
        String current() {
            return source.get();
        }
    }

    public static void tls(StarRocksSyncClientBuilder builder, String authorityFile, String ownFile, char[] password)
            throws IOException, GeneralSecurityException {
        KeyStore authority = KeyStore.getInstance(new File(authorityFile), password);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authority);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(new File(ownFile), password), password); // mutual TLS only
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        builder.sslContext(tls);
    }

    public static void proxy(
            StarRocksSyncClientBuilder builder, String proxyHost, int proxyPort, String user, char[] password) {
        builder.proxy(ProxySelector.of(new InetSocketAddress(proxyHost, proxyPort)))
                .configureHttpClient(http -> http.authenticator(new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return getRequestorType() == RequestorType.PROXY
                                ? new PasswordAuthentication(user, password)
                                : null;
                    }
                }));
    }
}
