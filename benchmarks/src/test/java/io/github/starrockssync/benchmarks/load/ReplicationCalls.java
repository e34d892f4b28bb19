package io.github.starrockssync.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The calls that are measured, for tasks with a number: {@code sync_sales_7} copies {@code sales_7} to {@code sales_sr_7}. */
public final class ReplicationCalls {

    public static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    public static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    public static final String TARGET =
            "/v3/" + PROJECT + "/instances/" + INSTANCE + "/starrocks/databases/replication";

    private static final String CONTRACT = "/META-INF/openapi/starrocks-data-sync.json";
    private static final ObjectNode DOCUMENTED_BODY = documentedBody();

    private ReplicationCalls() {}

    /** The call of the documentation page, 0.9 KB. */
    public static Call modify(int task) {
        return new Call("PUT", TARGET, body(task), "\"job_id\":");
    }

    /** The first page of all tasks. */
    public static Call list() {
        return new Call("GET", TARGET, "", "\"task_name\":");
    }

    public static Call configuration(int task) {
        return new Call(
                "GET", TARGET + "/configuration?task_name=sync_sales_" + task, "", "\"sync_sales_" + task + "\"");
    }

    public static String body(int task) {
        return DOCUMENTED_BODY
                .deepCopy()
                .put("source_database_name", "sales_" + task)
                .put("target_database_name", "sales_sr_" + task)
                .toString();
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
