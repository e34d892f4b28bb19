package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How much of this client stands between a caller and the socket. */
class StackDepthTest {
    private static final int MAX_CLASSES = 8;

    /** java.net.http asks for the proxy on the thread that sends, on its way to the socket. */
    private static final class StackRecorder extends ProxySelector {
        private final Set<String> classes = new HashSet<>();

        @Override
        public synchronized List<Proxy> select(URI uri) {
            Arrays.stream(Thread.currentThread().getStackTrace())
                    .map(StackTraceElement::getClassName)
                    .filter(name -> name.startsWith("io.github.starrockssync.client."))
                    .filter(name -> !name.contains("Test"))
                    .forEach(classes::add);
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, java.io.IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void shouldShowAtMostEightOfItsClassesAtTheSocket() throws Exception {
        StackRecorder stack = new StackRecorder();
        try (WireServer server = new WireServer().respondingWith(200, "{}");
                StarRocksSyncClient unit = clientOf(server)
                        .proxy(stack)
                        .configureHttpClient(http -> http.executor(Runnable::run))
                        .build()) {
            unit.modifyDataSync(modification());
            assertThat(stack.classes).isNotEmpty().hasSizeLessThanOrEqualTo(MAX_CLASSES);
            unit.modifyDataSyncAsync(modification()).join();
            assertThat(stack.classes).hasSizeLessThanOrEqualTo(MAX_CLASSES);
        }
    }
}
