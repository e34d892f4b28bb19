package io.github.starrockssync.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/** The calls that are measured, for tasks with a number: {@code sync_sales_7} copies {@code sales_7} to {@code sales_sr_7}. */
public final class ReplicationCalls {

    public static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    public static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    /** A job that every server knows. */
    public static final String JOB = "8ac4b1a2-5d1f-4b0e-9d5a-3f6e2b7c1d90";

    public static final String TARGET =
            "/v3/" + PROJECT + "/instances/" + INSTANCE + "/starrocks/databases/replication";

    private static final int BAD_REQUEST = 400;
    private static final String CONTRACT = "/META-INF/openapi/starrocks-data-sync.json";
    private static final ObjectNode DOCUMENTED_BODY = documentedBody();

    private ReplicationCalls() {}

    /** The call of the documentation page, 0.9 KB. */
    public static Call modify(int task) {
        return Call.ok("PUT", TARGET, body(task), "\"job_id\":");
    }

    /**
     * A modification, the configuration of its task and a job: what a client does that waits. In equal parts. Whose they are is
     * up to the server, as some return the same example for each call.
     */
    public static List<Call> mixed(int task) {
        return List.of(
                modify(task),
                Call.ok("GET", TARGET + "/configuration?task_name=sync_sales_" + task, "", "\"database_info\":"),
                Call.ok("GET", "/v3/" + PROJECT + "/jobs?id=" + JOB, "", "\"job\":{"));
    }

    /** The first page of all tasks. */
    public static Call list() {
        return Call.ok("GET", TARGET, "", "\"task_name\":");
    }

    public static Call configuration(int task) {
        return Call.ok(
                "GET", TARGET + "/configuration?task_name=sync_sales_" + task, "", "\"sync_sales_" + task + "\"");
    }

    /**
     * The documented call with more entries: every table of the source is listed, and some have settings.
     *
     * @param tables as many as the source has
     * @param settings of as many tables
     */
    public static Call modify(int task, int tables, int settings) {
        ObjectNode body = document(task);
        ArrayNode names = tableList(body);
        IntStream.range(0, tables).mapToObj(ReplicationCalls::table).forEach(names::add);
        ArrayNode configs = body.putArray("tables_configs");
        IntStream.range(0, settings)
                .forEach(table ->
                        configs.addObject().put("table_name", table(table)).put("table_config", "order by id"));
        return Call.ok("PUT", TARGET, body.toString(), "\"job_id\":");
    }

    /** A call that is refused, as the name of each table is too short. */
    public static Call refused(int tables) {
        ObjectNode body = document(0);
        ArrayNode names = tableList(body);
        IntStream.range(0, tables).forEach(table -> names.add("t"));
        return new Call("PUT", TARGET, body.toString(), BAD_REQUEST, ".tables[0]: must be 2 to");
    }

    private static ArrayNode tableList(ObjectNode body) {
        ObjectNode selection = body.putObject("table_repl_config");
        return selection
                .put("repl_type", "include_tables")
                .put("repl_scope", "part")
                .putArray("tables");
    }

    /** The table with a number, of each source. */
    public static String table(int number) {
        return number == 0 ? "orders" : "orders_" + number;
    }

    public static String body(int task) {
        return document(task).toString();
    }

    private static ObjectNode document(int task) {
        return DOCUMENTED_BODY
                .deepCopy()
                .put("source_database_name", "sales_" + task)
                .put("target_database_name", "sales_sr_" + task);
    }

    private static ObjectNode documentedBody() {
        try (InputStream contract = ReplicationCalls.class.getResourceAsStream(CONTRACT)) {
            return (ObjectNode)
                    new ObjectMapper().readTree(contract).at("/components/examples/DocumentedCallRequest/value");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
