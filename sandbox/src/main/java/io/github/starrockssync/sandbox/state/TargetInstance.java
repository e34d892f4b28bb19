package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.sandbox.replication.StarRocksInstance;
import io.github.starrockssync.sandbox.store.Table;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A StarRocks instance and what its tasks have created in it.
 *
 * @param taurusDbInstanceId the TaurusDB instance that it belongs to; null if to none
 * @param databases names of the databases that tasks have created, sorted
 */
record TargetInstance(StarRocksInstance instance, @Nullable String taurusDbInstanceId, List<String> databases) {

    /** Owned by the project; by TaurusDB instance. */
    static final Table<TargetInstance> TABLE = new Table<>(
            "starrocks_instance",
            TargetInstance.class,
            row -> Table.Keys.of(row.instance().id(), row.instance().projectId(), row.taurusDbInstanceId()));

    TargetInstance with(Collection<String> moreDatabases) {
        TreeSet<String> all = new TreeSet<>(databases);
        all.addAll(moreDatabases);
        return new TargetInstance(instance, taurusDbInstanceId, List.copyOf(all));
    }
}
