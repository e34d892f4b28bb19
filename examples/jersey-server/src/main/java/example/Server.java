package example;

import com.sun.net.httpserver.HttpServer;
import io.github.starrockssync.server.error.*;
import io.github.starrockssync.server.api.JobsApi;
import io.github.starrockssync.server.model.*;
import io.github.starrockssync.server.jaxrs.StarRocksSyncFeature;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.net.URI;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Serves three operations at the given port, for the token {@code example-token}. */
public final class Server {
    public static void main(String[] arguments) {
        Tasks tasks = new Tasks();
        ContainerRequestFilter token = request -> check(request.getHeaderString("X-Auth-Token"));
        HttpServer server = JdkHttpServerFactory.createHttpServer(
                URI.create("http://127.0.0.1:" + arguments[0] + "/"),
                new ResourceConfig().registerInstances(new StarRocksSyncFeature(), token, tasks, new Jobs(tasks)));
        // the provider states of the verifier, which only tests need
        server.createContext("/states", exchange -> {
            byte[] values = enter(tasks, new String(exchange.getRequestBody().readAllBytes())).getBytes();
            exchange.sendResponseHeaders(200, values.length);
            exchange.getResponseBody().write(values);
            exchange.close();
        });
        System.out.println("Listening on http://127.0.0.1:" + arguments[0]);
    }

    public record Jobs(Tasks tasks) implements JobsApi {
        @Override
        public ShowGaussMySqlJobInfoResponse showGaussMySqlJobInfo(String projectId, String id, Language language) {
            return tasks.job(id);
        }
    }

    private static void check(String token) {
        if (!"example-token".equals(token)) {
            throw new ServiceException(token == null ? ApiError.TOKEN_MISSING
                    : token.equals("other-token") ? ApiError.PERMISSION_DENIED : ApiError.TOKEN_INVALID);
        }
    }

    private static String enter(Tasks tasks, String state) {
        String jobId = "";
        if (!state.contains("the jobs of the task have ended")) {
            tasks.reset();
        }
        if (state.contains("a job is running")) {
            ModifyDataSyncConfigRequestV3 change = new ModifyDataSyncConfigRequestV3().taskName(Tasks.NAME);
            jobId = tasks.modifyDataSync("", Tasks.INSTANCE, change, null).getJobId();
        }
        String token = state.contains("the token is of another project") ? "other-token" : "example-token";
        return "{\"token\": \"" + token + "\", \"job_id\": \"" + jobId + "\"}";
    }
}
