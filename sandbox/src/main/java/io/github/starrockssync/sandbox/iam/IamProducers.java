package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.sandbox.gateway.StoredCallers;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.store.StoredIam;
import io.github.starrockssync.sandbox.time.SandboxClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the parts of IAM. */
final class IamProducers {

    private final SecretGenerator secrets = new SecretGenerator();

    @Produces
    @Singleton
    IamStore store(Store store) {
        return new StoredIam(store);
    }

    @Produces
    @Singleton
    DirectoryService directory(IamStore store) {
        return new DirectoryService(store);
    }

    @Produces
    @Singleton
    TokenService tokens(IamStore store, DirectoryService directory, StoredCallers callers, SandboxClock clock) {
        return new TokenService(store, directory, callers, secrets, clock);
    }

    @Produces
    @Singleton
    TemporaryAccessKeyService temporaryAccessKeys(
            IamStore store, DirectoryService directory, StoredCallers callers, SandboxClock clock) {
        return new TemporaryAccessKeyService(store, directory, callers, secrets, clock);
    }
}
