package io.github.starrockssync.sandbox.replication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a task that a modification can change.
 *
 * @param sourceNodeId node of the source instance that is read
 * @param parameters synchronization parameters that were set
 * @param tableSettings settings of single tables
 * @param tables tables that are synchronized
 * @param instanceLevel whether the task synchronizes several databases
 * @param everyDatabase whether an instance-level task synchronizes all databases
 * @param wildcards whether table names may contain wildcards
 */
public record SyncConfiguration(
        String sourceNodeId,
        List<Setting> parameters,
        List<Setting> tableSettings,
        TableSelection tables,
        boolean instanceLevel,
        boolean everyDatabase,
        boolean wildcards) {

    public SyncConfiguration {
        parameters = List.copyOf(parameters);
        tableSettings = List.copyOf(tableSettings);
    }

    /** Returns this configuration with the values that the change sets. */
    SyncConfiguration with(TaskChange change) {
        return new SyncConfiguration(
                valueOr(change.sourceNodeId(), sourceNodeId),
                merge(parameters, change.parameters()),
                merge(tableSettings, change.tableSettings()),
                change.tables() == null ? tables : change.tables().selection(tables.listKind()),
                instanceLevel,
                valueOr(change.everyDatabase(), everyDatabase),
                valueOr(change.wildcards(), wildcards));
    }

    /** Returns this configuration with parameters added or replaced. */
    SyncConfiguration withParameters(List<Setting> changed) {
        return new SyncConfiguration(
                sourceNodeId,
                merge(parameters, changed),
                tableSettings,
                tables,
                instanceLevel,
                everyDatabase,
                wildcards);
    }

    private static <T> T valueOr(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static List<Setting> merge(List<Setting> stored, List<Setting> changed) {
        if (haveSameNames(stored, changed)) {
            return changed;
        }
        Map<String, Setting> merged = new LinkedHashMap<>();
        stored.forEach(setting -> merged.put(setting.name(), setting));
        changed.forEach(setting -> merged.put(setting.name(), setting));
        return new ArrayList<>(merged.values());
    }

    /** Fast path for a caller that always sends its whole configuration in the same order. */
    private static boolean haveSameNames(List<Setting> stored, List<Setting> changed) {
        if (stored.size() != changed.size()) {
            return false;
        }
        for (int index = 0; index < stored.size(); index++) {
            if (!stored.get(index).name().equals(changed.get(index).name())) {
                return false;
            }
        }
        return true;
    }
}
