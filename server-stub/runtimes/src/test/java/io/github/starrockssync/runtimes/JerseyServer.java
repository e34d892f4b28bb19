package io.github.starrockssync.runtimes;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** The server on Jersey and the HTTP server of the JDK. */
public final class JerseyServer {

    private JerseyServer() {}

    public static void main(String[] arguments) {
        // otherwise each response waits 40 ms for the acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = JdkHttpServerFactory.createHttpServer(
                URI.create("http://localhost:0/"),
                new ResourceConfig()
                        .register(new RuntimesFeature())
                        .register(DataSynchronizationResource.class)
                        .register(InstancesResource.class)
                        .register(JobsResource.class)
                        .register(HostResource.class)
                        .register(HostExceptionMapper.class)
                        .register(FailingExceptionMapper.class));
        System.out.println(
                "Listening on: http://localhost:" + server.getAddress().getPort());
    }
}
