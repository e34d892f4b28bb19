package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.text.Texts;
import io.github.starrockssync.server.violation.Rule;
import java.util.List;

/** Rules of a change that the contract cannot express, because they depend on the state. */
enum ChangeRule implements Rule {
    /** The request identifies no task. */
    TASK_NOT_NAMED,
    /** Argument: names of the tasks. */
    SEVERAL_TASKS,
    /** Arguments: the stored value, the requested one. */
    CANNOT_CHANGE,
    /** Argument: the source instance. */
    NOT_A_NODE,
    /** Argument: the name. */
    REPEATED,
    INSTANCE_LEVEL_ONLY,
    /** Argument: names on the stored list that are tables only with wildcards. */
    WILDCARDS_LISTED,
    EMPTY_INCLUDE_LIST,
    /** The list is not empty, but selects no table. */
    NO_TABLE_LEFT,
    /** Argument: the source database. */
    NO_SUCH_TABLE,
    /** Argument: names of the tables. */
    INCLUDE_LIST_GAINS,
    /** Argument: names of the tables. */
    EXCLUDE_LIST_LOSES,
    /** Arguments: number of changed tables, maximum. */
    TOO_MANY_TABLES,
    /** Argument: the TaurusDB instance. */
    NO_SUCH_DATABASE,
    /** An instance-level task has the database name ALL, any other has not. */
    ALL_FOR_INSTANCE_LEVEL,
    TWO_DATABASES,
    NAME_TAKEN,
    /** Argument: the other task. */
    TARGET_TAKEN,
    /** Arguments: the other task, names of the tables. */
    TABLES_OVERLAP,
    NAME_NEEDED_TO_CREATE,
    /** A parameter fails its check. */
    PARAMETER_FAILS;

    static final Texts TEXTS = new Texts(ChangeRule.class, "rules");

    @Override
    public String message(Language language, List<?> arguments) {
        return TEXTS.format(language, name(), arguments);
    }
}
