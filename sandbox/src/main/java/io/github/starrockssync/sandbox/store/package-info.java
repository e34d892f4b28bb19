/**
 * What the sandbox remembers, in two stores behind one interface: plain Java structures, which are lost on exit, and one
 * table in SQLite or in a database that speaks PostgreSQL's protocol. A change is a function of what is stored that collects
 * its writes; a store applies all of them or none, and runs the function again if something that it changes was changed
 * meanwhile. What the rest of the sandbox asks is written once, over both: the {@code Stored*} classes.
 */
@NullMarked
package io.github.starrockssync.sandbox.store;

import org.jspecify.annotations.NullMarked;
