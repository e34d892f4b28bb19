/** The rules of the API: services for tasks, jobs and instances, validation, and the state machine of a task. No HTTP, no SQL. */
@NullMarked
package io.github.starrockssync.sandbox.replication;

import org.jspecify.annotations.NullMarked;
