package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.controls.ActiveFault;
import io.github.starrockssync.sandbox.gateway.ProjectAccessKey;
import io.github.starrockssync.sandbox.gateway.Token;
import io.github.starrockssync.sandbox.iam.Domain;
import io.github.starrockssync.sandbox.iam.Project;
import io.github.starrockssync.sandbox.iam.User;
import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.store.Table.Keys;
import io.github.starrockssync.sandbox.time.ClockStore;
import java.util.List;

/** The tables of the sandbox. */
final class Tables {

    static final String CLOCK_ID = "clock";

    static final Table<ClockStore.Setting> CLOCK =
            new Table<>("clock", ClockStore.Setting.class, setting -> Keys.of(CLOCK_ID, ""));

    static final Table<ActiveFault> FAULTS =
            new Table<>("fault", ActiveFault.class, fault -> Keys.of(String.valueOf(fault.id()), ""));

    static final Table<Domain> DOMAINS =
            new Table<>("domain", Domain.class, domain -> Keys.of(domain.id(), "", domain.name()));

    /** By their domain and name. */
    static final Table<User> USERS =
            new Table<>("user", User.class, user -> Keys.of(user.id(), user.domainId(), user.name()));

    /** By their domain, which does not own them: a project may be there before its domain. */
    static final Table<Project> PROJECTS =
            new Table<>("project", Project.class, project -> Keys.of(project.id(), "", project.domainId()));

    /** By the project that they speak for, if there is one. */
    static final Table<Token> TOKENS = new Table<>(
            "token",
            Token.class,
            token -> new Keys(
                    token.text(),
                    token.projectId() == null ? "" : token.projectId(),
                    null,
                    null,
                    null,
                    token.expiresAt()));

    static final Table<ProjectAccessKey> ACCESS_KEYS = new Table<>(
            "access_key",
            ProjectAccessKey.class,
            key -> new Keys(key.id(), key.projectId(), null, null, null, key.expiresAt()));

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

    /** What a project owns. */
    static final List<Table<?>> OF_PROJECT = List.of(TOKENS, ACCESS_KEYS, SOURCES, INSTANCES, JOBS);

    /** What a document of the state holds. */
    static final List<Table<?>> STATE =
            List.of(DOMAINS, USERS, PROJECTS, TOKENS, ACCESS_KEYS, SOURCES, INSTANCES, TASKS, JOBS);

    private Tables() {}
}
