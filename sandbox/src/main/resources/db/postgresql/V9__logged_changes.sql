-- Changes of tasks that are not in their tables yet, of the sandbox that is alone here: one table grows while the other is
-- emptied. An entry is a line: its number, a space, and JSON; to compress it would take longer than to store it.
-- change_log.name: of the sandbox that may add some, none while several share the database.
CREATE TABLE logged_change_0 (
    entry TEXT NOT NULL
) WITH (toast_tuple_target = 8160);

CREATE TABLE logged_change_1 (
    entry TEXT NOT NULL
) WITH (toast_tuple_target = 8160);
