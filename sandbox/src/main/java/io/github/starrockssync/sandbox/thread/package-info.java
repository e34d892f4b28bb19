/**
 * On which thread a call is worked on. An event loop takes most calls from the first byte to the last; what waits for a body
 * or for another process is done by other threads, and the call waits without one.
 */
@NullMarked
package io.github.starrockssync.sandbox.thread;

import org.jspecify.annotations.NullMarked;
