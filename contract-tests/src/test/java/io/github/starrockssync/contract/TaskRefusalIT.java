package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.Draft;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.contract.sandbox.InventoryTask;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about a task that is not there, not yours, or not ready. */
final class TaskRefusalIT {

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    private final InventoryTask task = new InventoryTask(sandbox);

    @ParameterizedTest
    @CsvSource({"start, DBS.270022", "pause, DBS.270022", "resume, DBS.270022", "delete, DBS.05000091"})
    void shouldAnswerInBothLanguagesWhenTheTaskIsUnknown(String operation, String code) {
        assertRefused(task.send(operation), 400, code, "The data synchronization task does not exist.");
        Response response = calls().deliberatelyWrong()
                .header("X-Language", "zh-cn")
                .contentType(Calls.JSON)
                .body(Draft.start(Draft.inventory()).toString())
                .request(operation.equals("delete") ? "DELETE" : "POST", pathOf(operation));
        assertRefused(response, 400, code, "数据同步任务不存在");
    }

    @Test
    void shouldSayInChineseThatTheStageForbidsItWhenXLanguageSaysSo() {
        Function<String, Response> resume = language -> calls().wellFormed()
                .header("X-Language", language)
                .contentType(Calls.JSON)
                .body(ContractDocument.example("TaskRequest").toString())
                .post(TaskCalls.RESUME);
        assertRefused(resume.apply("en-us"), 400, "DBS.200086", "not allowed");
        Response chinese = resume.apply("zh-cn");
        assertThat(chinese.<String>path("error_code")).isEqualTo("DBS.200086");
        assertThat(chinese.<String>path("error_msg")).matches(".*[\\u4e00-\\u9fa5].*");
    }

    @Test
    void shouldShowNothingOfATaskWhenAnotherProjectAsks() {
        tasks().create(Draft.inventory());
        String jobId = tasks().start(Draft.inventory()).path("job_id");
        Response list = calls().withoutCredentials()
                .header("X-Auth-Token", WellKnown.OTHER_TOKEN)
                .get(Calls.replication(WellKnown.OTHER_PROJECT, WellKnown.OTHER_INSTANCE));
        assertThat(list.<String>path("total_count")).isEqualTo("0");
        assertThat(list.<List<?>>path("replications")).isEmpty();
        assertRefused(ofOtherProject("delete"), 400, "DBS.05000091");
        assertRefused(ofOtherProject("pause"), 400, "DBS.270022");
        assertRefused(ofOtherProject("start"), 400, "DBS.270022");
        Response job = calls().withoutCredentials()
                .header("X-Auth-Token", WellKnown.OTHER_TOKEN)
                .queryParam("id", jobId)
                .get("/v3/" + WellKnown.OTHER_PROJECT + "/jobs");
        assertRefused(job, 400, "DBS.200543");
        assertThat(tasks().stage(Draft.TASK)).isEqualTo("Wait");
    }

    private Response ofOtherProject(String operation) {
        String path = pathOf(operation)
                .replace(WellKnown.PROJECT, WellKnown.OTHER_PROJECT)
                .replace(WellKnown.INSTANCE, WellKnown.OTHER_INSTANCE);
        return calls().withoutCredentials()
                .header("X-Auth-Token", WellKnown.OTHER_TOKEN)
                .contentType(Calls.JSON)
                .body(Draft.start(Draft.inventory()).toString())
                .request(operation.equals("delete") ? "DELETE" : "POST", path);
    }

    private static String pathOf(String operation) {
        return switch (operation) {
            case "pause" -> TaskCalls.PAUSE;
            case "resume" -> TaskCalls.RESUME;
            default -> Calls.REPLICATION;
        };
    }

    private TaskCalls tasks() {
        return new TaskCalls(calls());
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
