/** A JUnit extension that starts a sandbox for a test class, as a process on a free port. */
@NullMarked
package io.github.starrockssync.sandbox.junit5;

import org.jspecify.annotations.NullMarked;
