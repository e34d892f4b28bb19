package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.StarRocksInstance;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was found, as of one revision, of the instances and what they hold. What was not found is looked for again each
 * time, so that callers cannot fill it. Thread-safe.
 */
final class Catalog {

    private final Map<Key, StarRocksInstance> starRocksInstances = new ConcurrentHashMap<>();
    private final Map<Key, Map<String, Set<String>>> columnsByTable = new ConcurrentHashMap<>();
    private final Set<Key> nodes = ConcurrentHashMap.newKeySet();

    /** An instance with what contains it, or with a part of it. */
    private record Key(String instanceId, @Nullable String other) {}

    Optional<StarRocksInstance> starRocksInstance(String projectId, String instanceId) {
        return Optional.ofNullable(starRocksInstances.get(new Key(instanceId, projectId)));
    }

    Optional<StarRocksInstance> starRocksInstance(
            String projectId, String instanceId, Supplier<Optional<StarRocksInstance>> source) {
        Optional<StarRocksInstance> known = starRocksInstance(projectId, instanceId);
        if (known.isPresent()) {
            return known;
        }
        Optional<StarRocksInstance> found = source.get();
        found.ifPresent(instance -> starRocksInstances.put(new Key(instanceId, projectId), instance));
        return found;
    }

    /** False if that is not known. */
    boolean isNodeOf(String taurusDbInstanceId, String nodeId) {
        return nodes.contains(new Key(taurusDbInstanceId, nodeId));
    }

    boolean isNodeOf(String taurusDbInstanceId, String nodeId, BooleanSupplier source) {
        if (isNodeOf(taurusDbInstanceId, nodeId)) {
            return true;
        }
        boolean found = source.getAsBoolean();
        if (found) {
            nodes.add(new Key(taurusDbInstanceId, nodeId));
        }
        return found;
    }

    Optional<Map<String, Set<String>>> columnsByTable(String taurusDbInstanceId, @Nullable String database) {
        return Optional.ofNullable(columnsByTable.get(new Key(taurusDbInstanceId, database)));
    }

    Map<String, Set<String>> columnsByTable(
            String taurusDbInstanceId, @Nullable String database, Supplier<Map<String, Set<String>>> source) {
        return columnsByTable(taurusDbInstanceId, database).orElseGet(() -> {
            Map<String, Set<String>> found = source.get();
            if (!found.isEmpty()) {
                columnsByTable.put(new Key(taurusDbInstanceId, database), found);
            }
            return found;
        });
    }
}
