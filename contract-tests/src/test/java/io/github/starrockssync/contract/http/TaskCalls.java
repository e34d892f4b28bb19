package io.github.starrockssync.contract.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.Map;

/** The calls that lead a task through its life. Every request keeps the contract. */
public record TaskCalls(Calls calls) {

    public static final String DATABASE_CHECK = Calls.REPLICATION + "/database-config-check";
    public static final String TABLE_CHECK = Calls.REPLICATION + "/table-config-check";
    public static final String PAUSE = Calls.REPLICATION + "/pause";
    public static final String RESUME = Calls.REPLICATION + "/resume";

    public Response checkDatabase(JsonNode draft) {
        return post(DATABASE_CHECK, draft);
    }

    public Response checkTables(JsonNode draft) {
        return post(TABLE_CHECK, draft);
    }

    /** Creates the task of a draft, which waits to be started. */
    public void create(JsonNode draft) {
        Response response = checkDatabase(draft);
        if (response.path("task_name") == null) {
            throw new IllegalStateException("Not created: " + response.asString());
        }
    }

    /** Starts the task that a draft created. */
    public Response start(JsonNode draft) {
        return post(Calls.REPLICATION, Draft.start(draft));
    }

    public Response pause(String task) {
        return post(PAUSE, named(task));
    }

    public Response resume(String task) {
        return post(RESUME, named(task));
    }

    public Response delete(String task) {
        return calls.wellFormed()
                .contentType(Calls.JSON)
                .body(named(task).toString())
                .delete(Calls.REPLICATION);
    }

    public Response list() {
        return calls.wellFormed().get(Calls.REPLICATION);
    }

    /** What the list says about a task; null if it is not there. */
    public Map<String, String> listed(String task) {
        return list().path("replications.find { it.task_name == '" + task + "' }");
    }

    public String stage(String task) {
        return listed(task).get("stage");
    }

    public String percentage(String task) {
        return listed(task).get("percentage");
    }

    public Response configuration(String task) {
        return calls.wellFormed().queryParam("task_name", task).get(Calls.CONFIGURATION);
    }

    public Response configurationOf(String database) {
        return calls.wellFormed().get(Calls.CONFIGURATION + "/" + database);
    }

    public Response post(String path, JsonNode body) {
        return calls.wellFormed().contentType(Calls.JSON).body(body.toString()).post(path);
    }

    private static ObjectNode named(String task) {
        return Change.body("{}").put("task_name", task);
    }
}
