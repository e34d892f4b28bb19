package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.check.SyncParameter;
import io.github.starrockssync.sandbox.replication.Lifecycle;
import io.github.starrockssync.sandbox.replication.Setting;
import io.github.starrockssync.sandbox.replication.SyncConfiguration;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.replication.TableSelection;
import io.github.starrockssync.sandbox.replication.TableSelection.ListKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What every sandbox starts with, so that documentation, tests and people can rely on it: two projects with
 * credentials, their instances, source databases and one task.
 */
public final class WellKnownState {

    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String OTHER_PROJECT = "1f0c2c7c1f0a4d6f8d3f5a1b2c3d4e5f";
    private static final String STARROCKS_INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    private static final String OTHER_STARROCKS_INSTANCE = "c7391d434df550a3be13bf85f32a4ed6in17";
    private static final String TAURUSDB_INSTANCE = "fb632d1d531a4107804f0f082581810fin07";
    private static final String PRIMARY_NODE = "aa3f1c60e94ec4575989840e648fb4f6no07";
    private static final String READ_REPLICA = "cc07c60e94ec4575989840e648fb4f66no07";

    /** Long ago, so that the task has been synchronizing for a while whatever the clock says. */
    private static final Instant CREATED = Instant.parse("2025-08-29T00:00:00Z");

    /** What creates each project. */
    private static final Map<String, Consumer<Handle>> PROJECTS = Map.of(
            PROJECT, WellKnownState::createProject,
            OTHER_PROJECT, WellKnownState::createOtherProject);

    private final Database database;

    public WellKnownState(Database database) {
        this.database = database;
    }

    /** Fills a database that holds nothing yet; leaves any other as it is. Several sandboxes may do so at once. */
    public void createIfAbsent() {
        database.jdbi().useTransaction(handle -> {
            takeTurns(handle);
            if (handle.select("SELECT COUNT(*) FROM project").mapTo(Long.class).one() == 0) {
                create(handle);
            }
        });
    }

    /** Forgets everything and starts anew. */
    public void reset() {
        database.jdbi().useTransaction(handle -> {
            takeTurns(handle);
            StateTables.clear(handle);
            create(handle);
        });
    }

    /** Forgets what was done in one project; false, and nothing is changed, if it is none of those. */
    public boolean reset(String projectId) {
        Consumer<Handle> project = PROJECTS.get(projectId);
        if (project != null) {
            database.jdbi().useTransaction(handle -> {
                takeTurns(handle);
                StateTables.clear(handle, projectId);
                project.accept(handle);
            });
        }
        return project != null;
    }

    /** Locks the one row that every database has, an empty one too: the first migration. */
    private static void takeTurns(Handle handle) {
        handle.select("SELECT 1 FROM \"flyway_schema_history\" WHERE \"installed_rank\" = 1 FOR UPDATE")
                .mapTo(Integer.class)
                .one();
    }

    private static void create(Handle handle) {
        PROJECTS.values().forEach(project -> project.accept(handle));
    }

    private static void createProject(Handle handle) {
        project(handle, PROJECT, "sandbox-token", "SANDBOXACCESSKEY", "sandbox-secret-access-key");
        handle.execute(
                "INSERT INTO taurusdb_instance VALUES (?, ?, ?)", TAURUSDB_INSTANCE, PROJECT, "taurusdb-sandbox");
        handle.execute("INSERT INTO taurusdb_node VALUES (?, ?, ?)", PRIMARY_NODE, TAURUSDB_INSTANCE, true);
        handle.execute("INSERT INTO taurusdb_node VALUES (?, ?, ?)", READ_REPLICA, TAURUSDB_INSTANCE, false);
        table(handle, "sales", "orders", "id", "tenant_id", "customer_id", "amount", "created_at");
        table(handle, "sales", "order_items", "id", "order_id", "sku", "quantity");
        table(handle, "sales", "customers", "id", "name", "region");
        table(handle, "inventory", "stock", "id", "sku", "warehouse", "quantity");
        instance(handle, STARROCKS_INSTANCE, PROJECT, "starrocks-sandbox", TAURUSDB_INSTANCE);
        task(handle);
    }

    private static void createOtherProject(Handle handle) {
        project(handle, OTHER_PROJECT, "other-token", "OTHERACCESSKEY", "other-secret-access-key");
        instance(handle, OTHER_STARROCKS_INSTANCE, OTHER_PROJECT, "starrocks-other", null);
    }

    private static void project(Handle handle, String id, String token, String accessKey, String secret) {
        handle.execute("INSERT INTO project VALUES (?)", id);
        handle.execute("INSERT INTO auth_token VALUES (?, ?)", token, id);
        handle.execute("INSERT INTO access_key VALUES (?, ?, ?)", accessKey, secret, id);
    }

    private static void instance(
            Handle handle, String id, String project, String name, @Nullable String taurusDbInstance) {
        handle.execute(
                "INSERT INTO starrocks_instance VALUES (?, ?, ?, ?, ?)",
                id,
                project,
                name,
                taurusDbInstance,
                CREATED.toEpochMilli());
    }

    private static void table(Handle handle, String database, String table, String... columns) {
        handle.execute(
                "INSERT INTO source_table VALUES (?, ?, ?, ?)",
                TAURUSDB_INSTANCE,
                database,
                table,
                JsonColumn.write(columns));
    }

    private static void task(Handle handle) {
        SyncConfiguration configuration = new SyncConfiguration(
                READ_REPLICA,
                Arrays.stream(SyncParameter.values())
                        .map(parameter -> new Setting(parameter.parameterName(), parameter.defaultValue()))
                        .toList(),
                List.of(),
                new TableSelection(ListKind.INCLUDE, true, List.of()),
                false,
                false,
                false);
        new TaskTable(handle)
                .insert(new SyncTask(
                        0,
                        STARROCKS_INSTANCE,
                        "sync_sales",
                        TAURUSDB_INSTANCE,
                        "sales",
                        "sales_sr",
                        configuration,
                        null,
                        null,
                        null,
                        Lifecycle.startedAt(CREATED)));
        new InstanceTable(handle).addStarRocksDatabase(STARROCKS_INSTANCE, "sales_sr");
    }
}
