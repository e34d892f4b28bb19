package io.github.starrockssync.benchmarks.server;

import io.github.starrockssync.benchmarks.stub.ConstantResponses;
import io.github.starrockssync.server.jaxrs.StarRocksSyncFeature;
import java.net.URI;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** The same stub on Jersey and the HTTP server of the JDK: what a start is held against. */
public final class JerseyServer {

    private JerseyServer() {}

    public static void main(String[] arguments) {
        URI uri = URI.create("http://127.0.0.1:" + Integer.getInteger("jersey.port") + "/");
        JdkHttpServerFactory.createHttpServer(
                uri, new ResourceConfig().register(StarRocksSyncFeature.class).register(new ConstantResponses()));
    }
}
