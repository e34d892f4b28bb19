-- Changes of tasks that are not in their tables yet, of the sandbox that is alone at its PostgreSQL: one table grows while
-- the other is emptied. An entry is a line: its number, a space, and JSON. change_log.name: of the sandbox that may add
-- some, none while several share the database. Databases in memory and in files have no use for these.
CREATE TABLE logged_change_0 (
    entry TEXT NOT NULL
);

CREATE TABLE logged_change_1 (
    entry TEXT NOT NULL
);
