package io.github.starrockssync.benchmarks.stub;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the stub; the port is that of the system property {@code stub.port}, or a free one. */
@QuarkusMain
public final class Stub implements QuarkusApplication {

    public static void main(String[] arguments) {
        Quarkus.run(Stub.class, arguments);
    }

    @Override
    public int run(String... arguments) {
        System.out.println("Listening on http://127.0.0.1:"
                + ConfigProvider.getConfig().getValue("quarkus.http.port", String.class));
        Quarkus.waitForExit();
        return 0;
    }
}
