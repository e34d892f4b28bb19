package io.github.starrockssync.server.jaxrs;

import com.sun.net.httpserver.HttpServer;
import io.github.starrockssync.server.json.JsonSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** The generated interfaces on Jersey, on a free port. */
final class JerseyServer implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final RecordingResources resources = new RecordingResources();
    private final HttpServer server;

    JerseyServer(ResourceConfig config) {
        config.register(resources.dataSynchronization())
                .register(resources.instances())
                .register(resources.jobs());
        server = JdkHttpServerFactory.createHttpServer(URI.create("http://localhost:0/"), config);
    }

    static JerseyServer withDefaults() {
        return new JerseyServer(new ResourceConfig().register(JerseyServer.wholeApplication()));
    }

    static StarRocksSyncFeature wholeApplication() {
        return new StarRocksSyncFeature(Scope.WHOLE_APPLICATION, JsonSettings.DEFAULT);
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Socket connect() throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
