package io.github.starrockssync.sandbox.store;

/** What tasks of an instance are looked for by. */
record TaskLookup(String instanceId, By by, String value) {

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
