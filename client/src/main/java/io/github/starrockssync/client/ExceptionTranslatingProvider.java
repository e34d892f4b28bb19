package io.github.starrockssync.client;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.error.CredentialsException;

/** A caller's provider, with one type for every way in which it can fail. */
final class ExceptionTranslatingProvider implements CredentialsProvider {
    private final CredentialsProvider provider;

    ExceptionTranslatingProvider(CredentialsProvider provider) {
        this.provider = provider;
    }

    @Override
    public Credentials credentials() {
        try {
            return requireNonNull(provider.credentials(), "credentials are null");
        } catch (CredentialsException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CredentialsException("the credentials provider failed", e);
        }
    }
}
