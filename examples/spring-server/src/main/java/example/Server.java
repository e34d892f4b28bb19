package example;

import io.github.starrockssync.server.error.*;
import io.github.starrockssync.server.model.*;
import io.github.starrockssync.server.spring.StarRocksSyncConfiguration;
import io.github.starrockssync.server.spring.api.JobsApi;
import jakarta.servlet.http.*;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.*;

/** Serves three operations at the given port, for the token {@code example-token}. */
@SpringBootApplication
@Import(StarRocksSyncConfiguration.class)
public class Server implements WebMvcConfigurer, HandlerInterceptor {
    public static void main(String[] arguments) {
        SpringApplication.run(Server.class, "--server.port=" + arguments[0]);
        System.out.println("Listening on http://127.0.0.1:" + arguments[0]);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v3/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        check(request.getHeader("X-Auth-Token"));
        return true;
    }

    private static void check(String token) {
        if (!"example-token".equals(token)) {
            throw new ServiceException(token == null ? ApiError.TOKEN_MISSING
                    : token.equals("other-token") ? ApiError.PERMISSION_DENIED : ApiError.TOKEN_INVALID);
        }
    }

    @RestController
    public record Jobs(Tasks tasks) implements JobsApi {
        @Override
        public ShowGaussMySqlJobInfoResponse showGaussMySqlJobInfo(String projectId, String id, Language language) {
            return tasks.job(id);
        }
    }

    /** The provider states of the verifier, which only tests need. */
    @RestController
    public record States(Tasks tasks) {
        @PostMapping(path = "/states", produces = "application/json")
        public String enter(@RequestBody String state) {
            return Server.enter(tasks, state);
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
