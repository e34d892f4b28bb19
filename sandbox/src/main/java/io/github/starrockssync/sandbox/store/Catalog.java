package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.StarRocksInstance;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was found, as of one revision, of the instances and what they hold. What was not found is looked for again each
 * time, so that callers cannot fill it. Thread-safe.
 */
final class Catalog {

    private final Map<Key, StarRocksInstance> starRocksInstances = new ConcurrentHashMap<>();
    private final Map<Key, Map<String, Set<String>>> columnsByTable = new ConcurrentHashMap<>();

    /** An instance with what contains it, or with a part of it. */
    private record Key(String instanceId, @Nullable String other) {}

    Optional<StarRocksInstance> starRocksInstance(
            String projectId, String instanceId, Supplier<Optional<StarRocksInstance>> source) {
        Key key = new Key(instanceId, projectId);
        StarRocksInstance known = starRocksInstances.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<StarRocksInstance> found = source.get();
        found.ifPresent(instance -> starRocksInstances.put(key, instance));
        return found;
    }

    Map<String, Set<String>> columnsByTable(
            String taurusDbInstanceId, @Nullable String database, Supplier<Map<String, Set<String>>> source) {
        Key key = new Key(taurusDbInstanceId, database);
        Map<String, Set<String>> known = columnsByTable.get(key);
        if (known != null) {
            return known;
        }
        Map<String, Set<String>> found = source.get();
        if (!found.isEmpty()) {
            columnsByTable.put(key, found);
        }
        return found;
    }
}
