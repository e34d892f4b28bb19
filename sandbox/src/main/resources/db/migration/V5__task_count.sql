-- How many tasks there are, gone ones included: to count them at each page would look at all of them
ALTER TABLE starrocks_instance ADD COLUMN task_count BIGINT DEFAULT 0 NOT NULL;

UPDATE starrocks_instance
SET task_count = (SELECT COUNT(*) FROM task WHERE task.instance_id = starrocks_instance.id);

-- The few that are gone but not removed yet
CREATE INDEX task_by_end ON task (instance_id, gone_at);
