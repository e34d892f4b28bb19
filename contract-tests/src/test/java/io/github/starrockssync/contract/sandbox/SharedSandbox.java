package io.github.starrockssync.contract.sandbox;

import io.github.starrockssync.sandbox.junit5.SandboxControls;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One sandbox for all tests of the JVM. Before each of them it starts anew, with its clock frozen. As a static field it is
 * there for {@code @BeforeAll}, too.
 */
public final class SharedSandbox implements BeforeAllCallback, BeforeEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedSandbox.class);

    private @Nullable SandboxProcess process;

    @Override
    public void beforeAll(ExtensionContext context) {
        process = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("process", key -> SandboxProcess.start(), SandboxProcess.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        beforeAll(context);
        controls().reset();
        controls().freezeAt(WellKnown.NOON);
    }

    public URI uri() {
        if (process == null) {
            throw new IllegalStateException("No test is running");
        }
        return process.uri();
    }

    public SandboxControls controls() {
        return new SandboxControls(uri());
    }
}
