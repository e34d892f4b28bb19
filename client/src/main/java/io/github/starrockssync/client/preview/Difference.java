package io.github.starrockssync.client.preview;

import org.jspecify.annotations.Nullable;

/**
 * One value that would change.
 *
 * @param place the path, in the names of the modification's body, such as {@code source_node_id}, {@code
 *     db_configs[sync_commit_interval_ms]}, {@code tables_configs[orders]} or {@code table_repl_config.tables}
 * @param before the stored value, a list as {@code [a, b]}; {@code null} if there is none
 * @param after the new value, in the same form
 */
public record Difference(String place, @Nullable String before, String after) {

    /** One line: {@code place: before -> after}. */
    @Override
    public String toString() {
        return place + ": " + (before == null ? "(not set)" : before) + " -> " + after;
    }
}
