package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.SyncTask;
import java.time.Instant;
import java.util.List;

/** What tasks of an instance are looked for by. */
record TaskLookup(String instanceId, By by, String value) {

    /** Without those that are gone by then. */
    static List<SyncTask> there(List<SyncTask> tasks, Instant now) {
        return tasks.stream().filter(task -> !task.lifecycle().isGoneAt(now)).toList();
    }

    enum By {
        NAME("task_name"),
        TARGET_DATABASE("target_database"),
        SOURCE_DATABASE("source_database");

        private final String column;

        By(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
