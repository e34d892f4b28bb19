package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.check.ConfigurationChecks;
import io.github.starrockssync.sandbox.replication.Modification.Checked;
import io.github.starrockssync.sandbox.replication.ReplicationStore.Session;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * Modifies tasks. A change is checked against the rules first (a broken one refuses the request), then against a job
 * that is still running, then its settings are checked (a failed check is part of the answer). Only a change that
 * passes all three is stored, with the job that applies it. Thread-safe.
 */
public final class ModificationService {

    private final ReplicationStore store;
    private final InstantSource clock;
    private final Duration jobDuration;

    public ModificationService(ReplicationStore store, InstantSource clock, Duration jobDuration) {
        this.store = store;
        this.clock = clock;
        this.jobDuration = jobDuration;
    }

    /**
     * @throws ServiceException if instance or task do not exist, a rule is broken or a job is running
     */
    public Modification modify(String projectId, String instanceId, TaskChange change) {
        return store.inTransaction(session -> modify(session, projectId, instanceId, change));
    }

    private Modification modify(Session session, String projectId, String instanceId, TaskChange change) {
        TaskFinder finder = new TaskFinder(session);
        String instanceName = finder.starRocksInstanceName(projectId, instanceId);
        SyncTask task = session.lock(finder.meantBy(change, instanceId));
        Instant now = clock.instant();
        SyncConfiguration inForce = task.configurationAt(now);
        Map<String, Set<String>> columns = session.columnsByTable(task.sourceInstanceId(), task.sourceDatabase());

        List<Violation> violations = new ChangeRules(session, task, inForce, columns.keySet()).check(change);
        if (!violations.isEmpty()) {
            throw ServiceException.invalid(violations);
        }
        if (task.changeUnderWayAt(now) != null) {
            throw new ServiceException(ApiError.OPERATION_IN_PROGRESS);
        }
        ConfigurationChecks checks = new ConfigurationChecks(columns);
        List<Checked> parameters = check(change.parameters(), checks::passesParameter);
        List<Checked> tables = check(change.tableSettings(), checks::passesTable);
        boolean passed =
                parameters.stream().allMatch(Checked::passed) && tables.stream().allMatch(Checked::passed);
        String jobId = passed ? start(session, projectId, instanceName, task, inForce.changedBy(change), now) : null;
        return new Modification(task, parameters, tables, jobId);
    }

    private static List<Checked> check(List<Setting> settings, BiPredicate<String, String> check) {
        return settings.stream()
                .map(setting -> new Checked(setting, check.test(setting.name(), setting.value())))
                .toList();
    }

    private String start(
            Session session,
            String projectId,
            String instanceName,
            SyncTask task,
            SyncConfiguration next,
            Instant now) {
        Job job = new Job(
                UUID.randomUUID().toString(),
                projectId,
                task.instanceId(),
                instanceName,
                Job.MODIFY,
                now,
                now.plus(jobDuration));
        session.insert(job);
        session.saveChange(task, task.configurationAt(now), new SyncTask.Change(next, job.endsAt()));
        return job.id();
    }
}
