/**
 * Stores rows of any type, known by the {@link io.github.starrockssync.sandbox.store.Table} that each owner declares. There are
 * two stores behind one interface: Java collections, which are lost on exit, and one table in SQLite or in a database that speaks
 * PostgreSQL's protocol. A change is a function that reads rows and collects writes; the store applies all of them or none, and
 * runs the function again after a conflict. Depends on no other package of the sandbox.
 */
@NullMarked
package io.github.starrockssync.sandbox.store;

import org.jspecify.annotations.NullMarked;
