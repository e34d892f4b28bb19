package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.server.authentication.Caller;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Properties of the current request that the resource needs beside its parameters. Thread-safe. */
@Singleton
final class CurrentCall {

    static final String CALLER = Caller.class.getName();

    /** Returns the caller; empty if the request has no credentials. */
    Optional<Caller> caller() {
        return Optional.ofNullable((Caller) CurrentRequestManager.get().getProperty(CALLER));
    }

    /** Returns the base URL of the sandbox as requested by the client, with a trailing slash. */
    String baseUri() {
        return CurrentRequestManager.get().getUriInfo().getBaseUri().toString();
    }
}
