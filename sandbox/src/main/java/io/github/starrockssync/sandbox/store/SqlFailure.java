package io.github.starrockssync.sandbox.store;

/** Kinds of database failures. */
enum SqlFailure {
    /** Conflict with another change: this one was rolled back and can be run again. */
    CONFLICT,
    /** The database is temporarily unavailable; nothing was changed. */
    OUTAGE,
    /** The connection is lost. No statement has taken effect; a commit may have. */
    LOST_CONNECTION,
    /** The file is damaged. */
    DAMAGE,
    OTHER
}
