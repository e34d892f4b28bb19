package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.StarRocksInstance;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A StarRocks instance with what its tasks have made.
 *
 * @param taurusDbInstanceId the TaurusDB instance that it belongs to; null if to none
 * @param databases that tasks have written to, in order
 */
record TargetInstance(StarRocksInstance instance, @Nullable String taurusDbInstanceId, List<String> databases) {

    TargetInstance with(String database) {
        TreeSet<String> more = new TreeSet<>(databases);
        more.add(database);
        return new TargetInstance(instance, taurusDbInstanceId, List.copyOf(more));
    }
}
