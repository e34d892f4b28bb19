package io.github.starrockssync.sandbox.gateway;

import io.github.bucket4j.TimeMeter;
import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.sandbox.time.SandboxClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the parts of the gateway. */
final class GatewayWiring {

    @Produces
    @Singleton
    Authenticator authenticator(CredentialStore credentials, SandboxClock clock) {
        return new Authenticator(credentials, clock);
    }

    @Produces
    @Singleton
    Throttle throttle(SandboxOptions options) {
        return new Throttle(options.rateLimit(), TimeMeter.SYSTEM_NANOTIME);
    }
}
