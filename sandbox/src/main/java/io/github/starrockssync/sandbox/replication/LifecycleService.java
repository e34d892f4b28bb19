package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.Lifecycle.Stage;
import io.github.starrockssync.sandbox.replication.ReplicationStore.Change;
import io.github.starrockssync.sandbox.replication.ReplicationStore.Snapshot;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Starts, pauses, resumes and deletes tasks. Each transition takes effect when its job ends, except that a deleted task is
 * {@code Cancelled} at once. Thread-safe.
 */
public final class LifecycleService {

    private final ReplicationStore store;
    private final InstantSource clock;
    private final Jobs jobs;
    private final Duration fullSync;

    /**
     * @param fullSync duration of a full synchronization
     */
    public LifecycleService(ReplicationStore store, InstantSource clock, Jobs jobs, Duration fullSync) {
        this.store = store;
        this.clock = clock;
        this.jobs = jobs;
        this.fullSync = fullSync;
    }

    /**
     * The description of the task to start, which must match it.
     *
     * @param sourceNodeId empty for the primary node, null for the node of the task
     */
    public record Start(
            String taskName,
            String sourceInstanceId,
            @Nullable String sourceNodeId,
            String sourceDatabase,
            String targetDatabase) {}

    /** A transition of a task and the stages that allow it. */
    private record Transition(Jobs.Kind kind, Set<Stage> allowed, ApiError unknownTask) {

        static final Transition START =
                new Transition(Jobs.Kind.START, EnumSet.of(Stage.WAIT), ApiError.TASK_NOT_FOUND);
        static final Transition PAUSE =
                new Transition(Jobs.Kind.PAUSE, EnumSet.of(Stage.FULL, Stage.INCREMENTAL), ApiError.TASK_NOT_FOUND);
        static final Transition RESUME =
                new Transition(Jobs.Kind.RESUME, EnumSet.of(Stage.PAUSED), ApiError.TASK_NOT_FOUND);
        static final Transition DELETE =
                new Transition(Jobs.Kind.DELETE, EnumSet.allOf(Stage.class), ApiError.TASK_TO_DELETE_NOT_FOUND);

        Lifecycle apply(Lifecycle lifecycle, Instant at) {
            return switch (kind) {
                case START -> lifecycle.started(at);
                case PAUSE -> lifecycle.paused(at);
                case RESUME -> lifecycle.resumed(at);
                case DELETE -> lifecycle.deleted(at);
                case MODIFY -> lifecycle;
            };
        }
    }

    /**
     * @return the job
     * @throws ServiceException if instance or task do not exist, the task does not match the description, was started
     *     before, or has a running job
     */
    public String start(String projectId, String instanceId, Start start) {
        return store.change(session -> {
            Subject subject = find(session, projectId, instanceId, start.taskName(), Transition.START);
            checkDescription(session, subject.task(), start);
            String jobId = transit(session, subject, Transition.START);
            session.addStarRocksDatabases(
                    instanceId, targetDatabases(subject.task(), Source.of(session, subject.task())));
            return jobId;
        });
    }

    /**
     * @return the job
     * @throws ServiceException if instance or task do not exist, the task does not synchronize, or has a running job
     */
    public String pause(String projectId, String instanceId, String taskName) {
        return transit(projectId, instanceId, taskName, Transition.PAUSE);
    }

    /**
     * @return the job
     * @throws ServiceException if instance or task do not exist, the task is not paused, or has a running job
     */
    public String resume(String projectId, String instanceId, String taskName) {
        return transit(projectId, instanceId, taskName, Transition.RESUME);
    }

    /**
     * @return the job
     * @throws ServiceException if instance or task do not exist, or the task has a running job
     */
    public String delete(String projectId, String instanceId, String taskName) {
        return transit(projectId, instanceId, taskName, Transition.DELETE);
    }

    private String transit(String projectId, String instanceId, String taskName, Transition transition) {
        return store.change(
                session -> transit(session, find(session, projectId, instanceId, taskName, transition), transition));
    }

    /** A task of an instance at one instant. */
    private record Subject(StarRocksInstance instance, SyncTask task, Instant now) {}

    private Subject find(
            Snapshot session, String projectId, String instanceId, String taskName, Transition transition) {
        StarRocksInstance instance = new TaskFinder(session, clock.instant()).instance(projectId, instanceId);
        SyncTask task = new TaskFinder(session, clock.instant()).byName(instanceId, taskName, transition.unknownTask());
        // read after the task, so that a job that it shows as ended has ended by this time
        return new Subject(instance, task, clock.instant());
    }

    private String transit(Change session, Subject subject, Transition transition) {
        SyncTask task = subject.task();
        if (task.isBusyAt(subject.now())) {
            throw new ServiceException(ApiError.OPERATION_IN_PROGRESS);
        }
        if (!transition.allowed().contains(task.lifecycle().stageAt(subject.now(), fullSync))) {
            throw new ServiceException(ApiError.OPERATION_NOT_ALLOWED);
        }
        Job job = jobs.start(session, transition.kind(), subject.instance(), subject.now());
        session.put(task.withTransition(job, transition.apply(task.lifecycle(), job.endsAt())));
        return job.id();
    }

    private static void checkDescription(Snapshot session, SyncTask task, Start start) {
        List<Violation> violations = new ArrayList<>();
        checkSame(violations, "$.source_instance_id", task.sourceInstanceId(), start.sourceInstanceId());
        checkSame(violations, "$.source_database", task.sourceDatabase(), start.sourceDatabase());
        checkSame(violations, "$.target_database", task.targetDatabase(), start.targetDatabase());
        if (start.sourceNodeId() != null) {
            String node = start.sourceNodeId().isEmpty()
                    ? session.primaryNodeOf(task.sourceInstanceId()).orElse("")
                    : start.sourceNodeId();
            checkSame(violations, "$.source_node_id", task.configuration().sourceNodeId(), node);
        }
        if (!violations.isEmpty()) {
            throw ServiceException.invalid(violations);
        }
    }

    private static void checkSame(List<Violation> violations, String where, String stored, String given) {
        if (!stored.equals(given)) {
            violations.add(Violation.of(where, ChangeRule.CANNOT_CHANGE, stored, given));
        }
    }

    private static Set<String> targetDatabases(SyncTask task, Source source) {
        if (!source.instanceLevel()) {
            return Set.of(task.targetDatabase());
        }
        return source.qualified(task.configuration()).stream()
                .map(table -> table.substring(0, table.indexOf('.')))
                .collect(Collectors.toUnmodifiableSet());
    }
}
