package io.github.starrockssync.benchmarks.server;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.starrockssync.benchmarks.stub.DocumentedResponse;
import io.github.starrockssync.server.model.ModifyDataSyncConfigRequestV3;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The floor: reads the documented body, writes the documented response, and does nothing else. */
public final class FloorServer extends AbstractVerticle {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    private static final ObjectReader READER = JSON.readerFor(ModifyDataSyncConfigRequestV3.class);

    public static void main(String[] arguments) {
        Vertx.vertx()
                .deployVerticle(
                        FloorServer.class.getName(),
                        new DeploymentOptions().setInstances(VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE))
                .onFailure(Throwable::printStackTrace);
    }

    @Override
    public void start(Promise<Void> started) {
        HttpServerOptions options = new HttpServerOptions();
        String certificate = System.getProperty("floor.certificate");
        if (certificate != null) {
            options.setSsl(true)
                    .setKeyCertOptions(
                            new PfxOptions().setPath(certificate).setPassword(System.getProperty("floor.password")));
        }
        vertx.createHttpServer(options)
                .requestHandler(request -> request.bodyHandler(body -> respond(request, body)))
                .listen(Integer.getInteger("floor.port"), "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private static void respond(HttpServerRequest request, Buffer body) {
        try {
            Object response;
            if (request.method() == HttpMethod.PUT) {
                READER.readValue(body.getBytes());
                response = DocumentedResponse.get();
            } else {
                response = request.path().endsWith("/jobs")
                        ? DocumentedResponse.job()
                        : DocumentedResponse.configuration();
            }
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(Buffer.buffer(JSON.writeValueAsBytes(response)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
