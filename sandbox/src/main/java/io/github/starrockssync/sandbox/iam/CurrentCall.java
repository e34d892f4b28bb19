package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.server.authentication.Caller;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** What the resource needs to know of the call beside its parameters. Thread-safe: each thread sees its own call. */
@Singleton
final class CurrentCall {

    static final String CALLER = Caller.class.getName();

    /** Returns who calls; empty if the call has no credentials and needs none. */
    Optional<Caller> caller() {
        return Optional.ofNullable((Caller) CurrentRequestManager.get().getProperty(CALLER));
    }

    /** Returns the address of the sandbox as the client has it, with a slash at its end. */
    String baseUri() {
        return CurrentRequestManager.get().getUriInfo().getBaseUri().toString();
    }
}
