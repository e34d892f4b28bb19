package io.github.starrockssync.server.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.server.error.ServiceException;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A server without JAX-RS on its class path can verify signatures. */
class FrameworkFreeTest {

    @Test
    void shouldVerifyAndRefuseWhenThereIsNoJaxRs() throws Exception {
        try (WithoutJaxRs loader = new WithoutJaxRs()) {
            assertThatThrownBy(() -> loader.loadClass("jakarta.ws.rs.core.Response"))
                    .isInstanceOf(ClassNotFoundException.class);
            Class<?> probe = loader.loadClass(Probe.class.getName());
            assertThat(probe).isNotSameAs(Probe.class);
            ((Runnable) probe.getDeclaredConstructor().newInstance()).run();
        }
    }

    /** Loads the classes again, without JAX-RS. */
    public static final class Probe implements Runnable {

        @Override
        public void run() {
            CapturedRequest captured = CapturedRequest.all().get(0);
            AccessKey key = captured.key();
            SignatureVerifier verifier = new SignatureVerifier(id -> Optional.of(key), captured::date);
            if (!verifier.verify(captured.request()).equals(key)) {
                throw new IllegalStateException("Another key");
            }
            try {
                new SignatureVerifier(id -> Optional.empty(), captured::date).verify(captured.request());
                throw new IllegalStateException("Not refused");
            } catch (ServiceException refused) {
                if (refused.error().status() != 401) {
                    throw refused;
                }
            }
        }
    }

    private static final class WithoutJaxRs extends URLClassLoader {

        WithoutJaxRs() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("jakarta.ws.rs.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        private static URL[] classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(WithoutJaxRs::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
