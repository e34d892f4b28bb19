package io.github.starrockssync.sandbox.store;

/** Looks at the tables, and writes what no operation can write yet. */
public record StoredRows(Database database) {

    public long count(String table) {
        return database.jdbi()
                .withHandle(handle -> handle.select("SELECT COUNT(*) FROM " + table)
                        .mapTo(Long.class)
                        .one());
    }

    /** Several jobs are one row. */
    public long countJobs() {
        return database.jdbi()
                .withHandle(handle -> handle.select("SELECT COALESCE(SUM(job_count), 0) FROM job_group")
                        .mapTo(Long.class)
                        .one());
    }

    /** Adds a task like the well-known one under another name, with another target database. */
    public void addTask(String name, String targetDatabase) {
        database.change(handle -> {
            handle.execute("""
                        INSERT INTO task (instance_id, task_name, source_instance_id, source_database, target_database,
                                          configuration)
                        SELECT instance_id, ?, source_instance_id, source_database, ?, configuration
                        FROM task WHERE task_name = 'sync_sales'
                        """, name, targetDatabase);
            database.revision().grow(handle);
            return null;
        });
    }
}
