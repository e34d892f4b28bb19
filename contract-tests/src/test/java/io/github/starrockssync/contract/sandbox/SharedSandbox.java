package io.github.starrockssync.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.junit5.SandboxControls;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One sandbox for all tests of the JVM. Before each of them it is reset, with its clock frozen. As a static field it is there
 * for {@code @BeforeAll}, too. A test that would share it with another one at the same time fails, and so do the other tests
 * of a suite that ends it; the next suite gets a new one.
 */
public final class SharedSandbox implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

    /** The program that calls pass through, if there is one. */
    private static final @Nullable String PRISM = System.getProperty("prism");

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedSandbox.class);

    private @Nullable RunningSandbox running;

    /** Closed by JUnit with the last test. */
    private record RunningSandbox(
            SandboxProcess process,
            SandboxControls controls,
            @Nullable PrismProxy proxy,
            AtomicReference<String> user) implements AutoCloseable {

        static RunningSandbox start() {
            SandboxProcess process = SandboxProcess.start();
            return new RunningSandbox(
                    process,
                    new SandboxControls(process.uri()),
                    PRISM == null ? null : PrismProxy.start(PRISM, process.uri()),
                    new AtomicReference<>());
        }

        URI uri() {
            return proxy == null ? process.uri() : proxy.uri();
        }

        boolean isAlive() {
            return ProcessHandle.of(process.pid()).map(ProcessHandle::isAlive).orElse(false);
        }

        @Override
        public void close() {
            if (proxy != null) {
                proxy.close();
            }
            process.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // Failsafe executes each class by itself, so that a store of the root would end with the class
        ExtensionContext.Store store = context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, NAMESPACE);
        RunningSandbox shared = store.computeIfAbsent("sandbox", key -> RunningSandbox.start(), RunningSandbox.class);
        if (!shared.isAlive()) {
            shared = RunningSandbox.start();
            store.put("sandbox", shared);
        }
        running = shared;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (running == null) {
            beforeAll(context);
        }
        if (!running().isAlive()) {
            throw new IllegalStateException("The sandbox has ended during an earlier test of this suite");
        }
        String user = running().user().compareAndExchange(null, context.getUniqueId());
        if (user != null) {
            throw new IllegalStateException(
                    "Needs the sandbox alone, which is in use by " + user + ": tests of one JVM run one after another");
        }
        controls().reset();
        controls().freezeAt(WellKnown.NOON);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        running().user().compareAndSet(context.getUniqueId(), null);
        PrismProxy proxy = running().proxy();
        if (proxy != null) {
            assertThat(proxy.responseViolations()).isEmpty();
        }
    }

    public URI uri() {
        return running().uri();
    }

    public SandboxControls controls() {
        return running().controls();
    }

    /** Ends the process, as an error in it would. */
    void end() {
        running().process().kill();
    }

    private RunningSandbox running() {
        if (running == null) {
            throw new IllegalStateException("No test is running");
        }
        return running;
    }
}
