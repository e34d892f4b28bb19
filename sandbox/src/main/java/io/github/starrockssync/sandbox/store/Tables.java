package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.controls.ActiveFault;
import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.store.Table.Keys;
import io.github.starrockssync.sandbox.time.ClockStore;
import io.github.starrockssync.server.signature.AccessKey;
import java.util.List;

/** The tables of the sandbox. */
final class Tables {

    static final String CLOCK_ID = "clock";

    static final Table<ClockStore.Setting> CLOCK =
            new Table<>("clock", ClockStore.Setting.class, setting -> Keys.of(CLOCK_ID, ""));

    static final Table<ActiveFault> FAULTS =
            new Table<>("fault", ActiveFault.class, fault -> Keys.of(String.valueOf(fault.id()), ""));

    static final Table<Project> PROJECTS = new Table<>("project", Project.class, project -> Keys.of(project.id(), ""));

    static final Table<Token> TOKENS =
            new Table<>("token", Token.class, token -> Keys.of(token.text(), token.projectId()));

    static final Table<AccessKey> ACCESS_KEYS =
            new Table<>("access_key", AccessKey.class, key -> Keys.of(key.id(), key.projectId()));

    static final Table<SourceInstance> SOURCES = new Table<>(
            "taurusdb_instance", SourceInstance.class, instance -> Keys.of(instance.id(), instance.projectId()));

    /** By the TaurusDB instance that they belong to, too. */
    static final Table<TargetInstance> INSTANCES = new Table<>(
            "starrocks_instance",
            TargetInstance.class,
            row -> Keys.of(row.instance().id(), row.instance().projectId(), row.taurusDbInstanceId()));

    /** By their instance and their name, target and source database, until they are gone. */
    static final Table<SyncTask> TASKS = new Table<>(
            "task",
            SyncTask.class,
            task -> new Keys(
                    task.id(),
                    task.instanceId(),
                    task.name(),
                    task.targetDatabase(),
                    task.sourceDatabase(),
                    task.lifecycle().goneAt()));

    static final Table<Job> JOBS =
            new Table<>("job", Job.class, job -> new Keys(job.id(), job.projectId(), null, null, null, job.endsAt()));

    /** What nearly every call reads and has few rows, so that one statement reads all of them. */
    static final List<Table<?>> SETTINGS = List.of(CLOCK, FAULTS);

    /** What a document of the state holds. */
    static final List<Table<?>> STATE = List.of(PROJECTS, TOKENS, ACCESS_KEYS, SOURCES, INSTANCES, TASKS, JOBS);

    private Tables() {}

    /** A project; what it has, names it as its owner. */
    record Project(String id) {}

    /** A token and the project that it was issued for. */
    record Token(String text, String projectId) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Token[project " + projectId + "]";
        }
    }
}
