-- A job is stored with the change of a task, which refers to all that a job refers to. To look that up again, and to keep
-- indexes for it, took longer than to store the job.
ALTER TABLE job RENAME TO job_before;

CREATE TABLE job (
    id          VARCHAR(36) PRIMARY KEY,
    project_id  VARCHAR(32)  NOT NULL,
    instance_id VARCHAR(36)  NOT NULL,
    job_name    VARCHAR(128) NOT NULL,
    created_at  BIGINT       NOT NULL,
    ends_at     BIGINT       NOT NULL,
    failure     TEXT
);

INSERT INTO job (id, project_id, instance_id, job_name, created_at, ends_at, failure)
SELECT id, project_id, instance_id, job_name, created_at, ends_at, failure FROM job_before;

DROP TABLE job_before;

CREATE INDEX job_by_age ON job (created_at);
