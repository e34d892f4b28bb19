package io.github.starrockssync.runtimes.readme;

import io.github.starrockssync.server.jaxrs.StarRocksSyncFeature;
import java.net.URI;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

public final class FirstServer {

    public static void main(String[] arguments) {
        JdkHttpServerFactory.createHttpServer(
                URI.create("http://localhost:" + Integer.getInteger("port", 8080) + "/"),
                new ResourceConfig().register(new StarRocksSyncFeature()).register(JobOperations.class));
    }
}
