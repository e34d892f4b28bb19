package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.check.ConfigurationChecks;
import io.github.starrockssync.sandbox.replication.ReplicationStore.Change;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.Violation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Modifies tasks. A change must satisfy the rules (a violation rejects the request), the task must have no running job, and the
 * settings must pass their checks (a failed check is part of the response). The change is then stored with the job that applies
 * it. Thread-safe.
 */
public final class ModificationService {

    private final ReplicationStore store;
    private final InstantSource clock;
    private final Jobs jobs;

    public ModificationService(ReplicationStore store, InstantSource clock, Jobs jobs) {
        this.store = store;
        this.clock = clock;
        this.jobs = jobs;
    }

    /**
     * @throws ServiceException if instance or task do not exist, a rule is violated or a job is running
     */
    public Modification modify(String projectId, String instanceId, TaskChange change) {
        return store.change(session -> modify(session, projectId, instanceId, change));
    }

    private Modification modify(Change session, String projectId, String instanceId, TaskChange change) {
        TaskFinder finder = new TaskFinder(session, clock.instant());
        StarRocksInstance instance = finder.instance(projectId, instanceId);
        SyncTask task = finder.resolve(change, instanceId);
        // read after the task, so that a job that it shows as ended has ended by this time
        Instant now = clock.instant();
        SyncConfiguration inForce = task.configurationAt(now);
        Source source = Source.of(session, task);

        List<Violation> violations = new ChangeRules(session, task, inForce, source).check(change);
        if (!violations.isEmpty()) {
            throw ServiceException.invalid(violations);
        }
        if (task.isBusyAt(now) || task.lifecycle().goneAt() != null) {
            throw new ServiceException(ApiError.OPERATION_IN_PROGRESS);
        }
        ConfigurationChecks checks = new ConfigurationChecks(source.columnsByTable());
        CheckResults results = CheckResults.of(change.parameters(), change.tableSettings(), checks);
        if (!results.passed()) {
            return new Modification(task, results, null);
        }
        Job job = jobs.start(session, Jobs.Kind.MODIFY, instance, now);
        session.put(task.withModification(job, inForce.with(change)));
        return new Modification(task, results, job.id());
    }
}
