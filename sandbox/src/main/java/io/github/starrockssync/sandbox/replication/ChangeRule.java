package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.text.Texts;
import io.github.starrockssync.server.violation.Rule;
import java.util.List;

/** Rules of a change that the contract cannot state, because they depend on what is stored. */
enum ChangeRule implements Rule {
    /** Nothing tells which task is meant. */
    TASK_NOT_NAMED,
    /** Argument: names of the tasks. */
    SEVERAL_TASKS,
    /** Arguments: the stored value, the one asked for. */
    CANNOT_CHANGE,
    /** Argument: the source instance. */
    NOT_A_NODE,
    /** Argument: the name. */
    REPEATED,
    INSTANCE_LEVEL_ONLY,
    /** Argument: names on the stored list that are tables only with wildcards. */
    WILDCARDS_LISTED,
    EMPTY_INCLUDE_LIST,
    /** A list that is not empty, and yet selects nothing. */
    NO_TABLE_LEFT,
    /** Argument: the source database. */
    NO_SUCH_TABLE,
    /** Argument: names of the tables. */
    INCLUDE_LIST_GAINS,
    /** Argument: names of the tables. */
    EXCLUDE_LIST_LOSES,
    /** Arguments: tables that change, tables that may. */
    TOO_MANY_TABLES,
    /** Argument: the TaurusDB instance. */
    NO_SUCH_DATABASE,
    /** An instance-level task is of all databases by name. */
    ALL_FOR_INSTANCE_LEVEL,
    TWO_DATABASES,
    NAME_TAKEN,
    /** Argument: the other task. */
    TARGET_TAKEN,
    /** Arguments: the other task, names of the tables. */
    TABLES_OVERLAP,
    NAME_NEEDED_TO_CREATE,
    /** A parameter that fails its check. */
    PARAMETER_FAILS;

    static final Texts TEXTS = new Texts(ChangeRule.class, "rules");

    @Override
    public String message(Language language, List<?> arguments) {
        return TEXTS.format(language, name(), arguments);
    }
}
