package io.github.starrockssync.sandbox.store;

/** Brings the tables of a database up to date. */
@FunctionalInterface
interface Migrations {

    /**
     * Makes or changes the tables; leaves those alone that are up to date.
     *
     * @throws org.flywaydb.core.api.FlywayException if the database cannot be reached, or is not one of ours
     */
    void migrate();
}
