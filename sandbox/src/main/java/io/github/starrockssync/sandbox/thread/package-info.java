/**
 * On which thread a call is worked on: the event loop that it has come to, if its body is there and the store never waits;
 * else a worker.
 */
@NullMarked
package io.github.starrockssync.sandbox.thread;

import org.jspecify.annotations.NullMarked;
