package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.sandbox.gateway.StoredCallers;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.time.SandboxClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Creates the objects of IAM. */
final class IamProducers {

    @Produces
    @Singleton
    IamStore store(Store store) {
        return new IamStore(store);
    }

    @Produces
    @Singleton
    DirectoryService directory(IamStore store) {
        return new DirectoryService(store);
    }

    @Produces
    @Singleton
    CredentialService credentials(
            IamStore store, DirectoryService directory, StoredCallers callers, SandboxClock clock) {
        return new CredentialService(store, directory, callers, new SecretGenerator(), clock);
    }
}
