-- A page of tasks, oldest first, and their number: without looking at the tasks that are not on the page
CREATE INDEX task_by_instance ON task (instance_id, id, gone_at);
