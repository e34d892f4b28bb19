/**
 * Lifecycle events of calls, for metrics, traces and logs.
 */
@NullMarked
package io.github.starrockssync.client.event;

import org.jspecify.annotations.NullMarked;
