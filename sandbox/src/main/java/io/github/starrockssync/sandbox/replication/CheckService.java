package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.check.ConfigurationChecks;
import io.github.starrockssync.sandbox.check.SyncParameter;
import io.github.starrockssync.sandbox.replication.CheckResults.Checked;
import io.github.starrockssync.sandbox.replication.ReplicationStore.Change;
import io.github.starrockssync.sandbox.replication.ReplicationStore.Snapshot;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.Violation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks tasks before they exist, and creates those that pass. A violated rule rejects the request; a failed check is part of
 * the response, and no task is created. Thread-safe.
 */
public final class CheckService {

    private final ReplicationStore store;
    private final InstantSource clock;

    public CheckService(ReplicationStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Outcome of a check.
     *
     * @param createdTask name of the task that was created; null if none was
     */
    public record Outcome(
            TaskDraft draft, CheckResults results, @Nullable String createdTask) {}

    /**
     * Checks the parameters of a task, and creates it if it has a name and passes.
     *
     * @throws ServiceException if an instance does not exist or a rule is violated
     */
    public Outcome checkDatabase(String projectId, String instanceId, TaskDraft draft) {
        return store.change(session -> check(session, projectId, instanceId, draft, draft.name() != null));
    }

    /**
     * Checks the table settings of a task, and creates it on request if they pass. The response does not contain parameters, so
     * that one that fails is a violation if the task is to be created.
     *
     * @throws ServiceException if an instance does not exist or a rule is violated
     */
    public Outcome checkTables(String projectId, String instanceId, TaskDraft draft, boolean create) {
        if (create && draft.name() == null) {
            throw ServiceException.invalid(Violation.of("$.task_name", ChangeRule.NAME_NEEDED_TO_CREATE));
        }
        return store.change(session -> {
            Outcome outcome = check(session, projectId, instanceId, draft, create);
            if (create) {
                requirePassed(outcome.results().parameters());
            }
            return outcome;
        });
    }

    private Outcome check(Change session, String projectId, String instanceId, TaskDraft draft, boolean create) {
        StarRocksInstance instance = new TaskFinder(session, clock.instant()).instance(projectId, instanceId);
        if (!session.hasTaurusDbInstance(projectId, draft.sourceInstanceId())) {
            throw new ServiceException(ApiError.INSTANCE_NOT_FOUND);
        }
        Source source = Source.of(session, draft.sourceInstanceId(), draft.sourceDatabase(), draft.instanceLevel());
        requireNone(new DraftRules(session, draft, source).check());
        CheckResults results = CheckResults.of(
                draft.parameters(), draft.tableSettings(), new ConfigurationChecks(source.columnsByTable()));
        if (!create) {
            return new Outcome(draft, results, null);
        }
        Instant now = clock.instant();
        SyncTask task = task(session, instanceId, draft);
        requireNone(new ConflictRules(session, instanceId, now).check(task, source));
        if (!results.passed()) {
            return new Outcome(draft, results, null);
        }
        // conflicts with concurrent changes, because the rules depend on the other tasks of the instance
        session.claim(instance);
        session.put(task);
        return new Outcome(draft, results, task.name());
    }

    private static SyncTask task(Snapshot session, String instanceId, TaskDraft draft) {
        String node = draft.sourceNodeId() == null
                ? session.primaryNodeOf(draft.sourceInstanceId()).orElse("")
                : draft.sourceNodeId();
        SyncConfiguration defaults = new SyncConfiguration(
                node,
                Arrays.stream(SyncParameter.values())
                        .map(parameter -> new Setting(parameter.parameterName(), parameter.defaultValue()))
                        .toList(),
                draft.tableSettings(),
                draft.selection(),
                draft.instanceLevel(),
                draft.everyDatabase(),
                draft.wildcards());
        return new SyncTask(
                UUID.randomUUID().toString(),
                instanceId,
                String.valueOf(draft.name()),
                draft.sourceInstanceId(),
                draft.sourceDatabase(),
                draft.targetDatabase(),
                defaults.withParameters(draft.parameters()),
                null,
                null,
                null,
                Lifecycle.CREATED);
    }

    private static void requirePassed(List<Checked> parameters) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).passed()) {
                violations.add(Violation.of("$.db_configs[" + i + "]", ChangeRule.PARAMETER_FAILS));
            }
        }
        requireNone(violations);
    }

    private static void requireNone(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ServiceException.invalid(violations);
        }
    }
}
