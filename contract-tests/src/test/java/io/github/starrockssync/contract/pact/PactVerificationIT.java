package io.github.starrockssync.contract.pact;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sandbox returns to each request of the pact what the client needs. */
@Provider(PactNames.PROVIDER)
@PactFolder("target/pacts")
final class PactVerificationIT {

    @RegisterExtension
    private static final SharedSandbox sandbox = new SharedSandbox();

    @BeforeEach
    void aim(PactVerificationContext context) {
        context.setTarget(
                new HttpTestTarget(sandbox.uri().getHost(), sandbox.uri().getPort()));
        context.addStateChangeHandlers(new PactStateHandlers(new SandboxStates(sandbox.uri())));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void shouldReturnWhatClientNeedsWhenInState(PactVerificationContext context) {
        context.verifyInteraction();
    }
}
