package io.github.starrockssync.runtimes;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

class JerseyIT extends RuntimeSuite {

    @Override
    Server start() {
        // else each response waits 40 ms for the acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = JdkHttpServerFactory.createHttpServer(
                URI.create("http://localhost:0/"),
                new ResourceConfig()
                        .register(new RuntimesFeature())
                        .register(DataSynchronizationResource.class)
                        .register(NeighbourResource.class)
                        .register(NeighbourExceptionMapper.class));
        URI base = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        return new Server() {
            @Override
            public URI base() {
                return base;
            }

            @Override
            public void close() {
                server.stop(0);
            }
        };
    }
}
