/** Keeps a server busy with a constant number of connections, and counts. */
@NullMarked
package io.github.starrockssync.benchmarks.load;

import org.jspecify.annotations.NullMarked;
