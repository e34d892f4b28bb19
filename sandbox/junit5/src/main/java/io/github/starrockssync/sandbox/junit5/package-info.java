/** A sandbox for tests: a process of its own, started on a free port for a test class. */
@NullMarked
package io.github.starrockssync.sandbox.junit5;

import org.jspecify.annotations.NullMarked;
