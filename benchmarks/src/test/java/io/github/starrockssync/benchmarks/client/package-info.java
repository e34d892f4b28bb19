/** The client, against what one would write by hand or take instead. */
@NullMarked
package io.github.starrockssync.benchmarks.client;

import org.jspecify.annotations.NullMarked;
