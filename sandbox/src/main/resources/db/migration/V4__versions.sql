-- One row. Grows with each change that is made through the controls, so that what was read before can be used until then
CREATE TABLE controls_revision (
    id       SMALLINT PRIMARY KEY,
    revision BIGINT NOT NULL,
    CHECK (id = 1)
);

INSERT INTO controls_revision VALUES (1, 0);

-- Grows with each change of the task: whoever changes what he has read sees whether it still was so
ALTER TABLE task ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
