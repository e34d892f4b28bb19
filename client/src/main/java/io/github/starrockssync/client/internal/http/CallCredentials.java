package io.github.starrockssync.client.internal.http;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.auth.CredentialsProvider;
import io.github.starrockssync.client.error.CredentialsException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The credentials of one call, attempt by attempt. Whatever their provider throws becomes one type of exception. */
final class CallCredentials {
    private final CredentialsProvider provider;
    private final Function<Credentials, @Nullable String> projectLookup;
    private final String operationId;
    private @Nullable Credentials current;
    private @Nullable Credentials renewed;

    CallCredentials(
            CredentialsProvider provider, Function<Credentials, @Nullable String> projectLookup, String operationId) {
        this.provider = provider;
        this.projectLookup = projectLookup;
        this.operationId = operationId;
    }

    /** Returns the credentials of the next attempt. */
    Credentials next() {
        Credentials next = renewed != null
                ? renewed
                : translated(() -> requireNonNull(provider.credentials(), "credentials are null"));
        renewed = null;
        current = next;
        return next;
    }

    /** Asks the provider once more after a 401. Returns whether it supplies others. */
    boolean renew() {
        Credentials rejected = requireNonNull(current);
        Credentials next =
                translated(() -> requireNonNull(provider.credentialsAfter(rejected), "credentials are null"));
        renewed = next.equals(rejected) ? null : next;
        return renewed != null;
    }

    /** Returns the project of the current credentials, or {@code null}. */
    @Nullable
    String project() {
        Credentials credentials = requireNonNull(current);
        String project = credentials.projectId();
        return project != null ? project : translated(() -> projectLookup.apply(credentials));
    }

    private <R> R translated(Supplier<R> supplier) {
        try {
            return supplier.get();
        } catch (CredentialsException e) {
            throw e.duringCall(operationId);
        } catch (RuntimeException e) {
            throw new CredentialsException("the credentials provider failed", e).duringCall(operationId);
        }
    }
}
