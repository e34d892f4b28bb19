-- One row. A database that no other process changes keeps changes of tasks in files beside it before they are in its
-- tables. name: of these files, none before there is one; applied: number of the last entry that is in the tables.
CREATE TABLE change_log (
    id      SMALLINT PRIMARY KEY,
    name    VARCHAR(36),
    applied BIGINT NOT NULL,
    CHECK (id = 1)
);

INSERT INTO change_log VALUES (1, NULL, 0);
