package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;

/** Queries instances and their databases. Thread-safe. */
public final class InstanceService {

    /** Databases of every StarRocks instance. */
    private static final List<String> SYSTEM_DATABASES =
            List.of("INFORMATION_SCHEMA", "default", "information_schema", "system");

    private final ReplicationStore store;
    private final InstantSource clock;

    public InstanceService(ReplicationStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A page of databases.
     *
     * @param total databases on all pages
     */
    public record DatabasePage(List<String> databases, int total, Instant now) {}

    /**
     * @param contained substring of the names; empty for all
     * @throws ServiceException if the instance does not exist
     */
    public DatabasePage databases(String projectId, String instanceId, String contained, int limit, int offset) {
        return store.read(session -> {
            Instant now = clock.instant();
            new TaskFinder(session, now).instance(projectId, instanceId);
            TreeSet<String> names = new TreeSet<>(SYSTEM_DATABASES);
            names.addAll(session.starRocksDatabases(instanceId));
            List<String> found =
                    names.stream().filter(name -> name.contains(contained)).toList();
            List<String> page = found.stream().skip(offset).limit(limit).toList();
            return new DatabasePage(page, found.size(), now);
        });
    }

    /**
     * Returns the StarRocks instances of a TaurusDB instance.
     *
     * @throws ServiceException if the TaurusDB instance does not exist
     */
    public List<StarRocksInstance> starRocksInstances(String projectId, String taurusDbInstanceId) {
        return store.read(session -> session.starRocksInstancesOf(projectId, taurusDbInstanceId))
                .orElseThrow(() -> new ServiceException(ApiError.INSTANCE_NOT_FOUND));
    }

    /**
     * Checks that an instance exists.
     *
     * @throws ServiceException if it does not
     */
    public void requireInstance(String projectId, String instanceId) {
        store.read(session -> new TaskFinder(session, clock.instant()).instance(projectId, instanceId));
    }
}
