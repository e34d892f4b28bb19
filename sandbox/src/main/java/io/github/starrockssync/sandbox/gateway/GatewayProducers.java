package io.github.starrockssync.sandbox.gateway;

import io.github.bucket4j.TimeMeter;
import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.time.SandboxClock;
import io.github.starrockssync.server.authentication.Authenticator;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Creates the objects of the gateway. */
final class GatewayProducers {

    @Produces
    @Singleton
    StoredCallers storedCallers(Store store, SandboxClock clock) {
        return new StoredCallers(store, clock);
    }

    @Produces
    @Singleton
    Authenticator authenticator(StoredCallers callers, SandboxClock clock) {
        return new Authenticator(callers, clock);
    }

    @Produces
    @Singleton
    Throttle throttle(SandboxOptions options) {
        return new Throttle(options.rateLimit(), TimeMeter.SYSTEM_NANOTIME);
    }
}
