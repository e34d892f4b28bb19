package io.github.starrockssync.benchmarks.server;

import io.github.starrockssync.benchmarks.stub.DocumentedResponse;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.server.model.ModifyDataSyncResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The documented call as one writes it on Spring Boot without the stub: Jackson and Hibernate Validator do the rest. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(SpringByHand.Controller.class)
public class SpringByHand {

    public static void main(String[] arguments) {
        SpringApplication.run(SpringByHand.class, arguments);
    }

    @RestController
    static class Controller {

        @PutMapping("/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication")
        ModifyDataSyncResponse modify(
                @PathVariable("project_id") @Pattern(regexp = "^[A-Za-z0-9]{32}$") String projectId,
                @PathVariable("instance_id") @Pattern(regexp = "^[A-Za-z0-9]{32}in17$") String instanceId,
                @Valid @RequestBody ModifyDataSyncConfigRequestV3 body,
                @RequestHeader(name = "X-Language", required = false) Language language) {
            return DocumentedResponse.get();
        }
    }
}
