/**
 * On which thread a call is worked on. An event loop takes most calls from the first byte to the last; what may wait goes
 * to a thread of its own.
 */
@NullMarked
package io.github.starrockssync.sandbox.thread;

import org.jspecify.annotations.NullMarked;
