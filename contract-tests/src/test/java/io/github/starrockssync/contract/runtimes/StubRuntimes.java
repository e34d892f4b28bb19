package io.github.starrockssync.contract.runtimes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.runtimes.RuntimeServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The stub on Jersey, Quarkus REST and Spring MVC behind one address. A test fails if the runtimes return different responses
 * to one of its requests. The servers are shared by all tests of the JVM. Register it as a static field.
 */
public final class StubRuntimes implements BeforeAllCallback, AfterEachCallback {

    /** A token of the project of the contract's examples. */
    public static final String TOKEN = RuntimeServer.TOKEN;

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(StubRuntimes.class);
    private static final Path TARGET = Path.of("../server-stub/runtimes/target");
    private static final int MAX_SHOWN = 20;

    private @Nullable Running running;

    /** Closed by JUnit with the last test. */
    private record Running(RuntimeServer jersey, RuntimeServer quarkus, RuntimeServer spring, ComparingProxy proxy)
            implements AutoCloseable {

        static Running start() {
            try {
                RuntimeServer jersey = RuntimeServer.jersey(TARGET);
                RuntimeServer quarkus = RuntimeServer.quarkus(TARGET);
                RuntimeServer spring = RuntimeServer.spring(TARGET);
                ComparingProxy proxy = new ComparingProxy(
                        Map.of("Jersey", jersey.base(), "Quarkus", quarkus.base(), "Spring", spring.base()));
                return new Running(jersey, quarkus, spring, proxy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            proxy.close();
            jersey.close();
            quarkus.close();
            spring.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent("servers", key -> Running.start(), Running.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(running().proxy().takeDifferences().stream().limit(MAX_SHOWN))
                .as("requests with different responses")
                .isEmpty();
    }

    public URI uri() {
        return running().proxy().uri();
    }

    private Running running() {
        if (running == null) {
            throw new IllegalStateException("Not registered as a static field");
        }
        return running;
    }
}
