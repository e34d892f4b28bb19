/** The servers that are measured, each a process of its own. */
@NullMarked
package io.github.starrockssync.benchmarks.server;

import org.jspecify.annotations.NullMarked;
