package io.github.starrockssync.sandbox.store;

/** What a failure of a database means for the change that met it. */
enum SqlFailure {
    /** Others have changed the same: the change was rolled back, and can be run again. */
    CONFLICT,
    /** The database cannot work now, but will later; nothing was changed. */
    OUTAGE,
    /** The connection is lost; a statement was not made, a commit may have been. */
    LOST_CONNECTION,
    /** The database does not hold what it should. */
    DAMAGE,
    OTHER
}
