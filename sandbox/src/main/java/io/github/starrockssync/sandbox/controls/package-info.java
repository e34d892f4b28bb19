/**
 * The controls under {@code /_sandbox}, for people and tests: clock, faults, journal, state and overview, as specified by
 * {@code sandbox-controls.yaml}. Filters inject the faults and record the journal.
 */
@NullMarked
package io.github.starrockssync.sandbox.controls;

import org.jspecify.annotations.NullMarked;
