/** The clock by which stages, percentages and job states are computed. */
@NullMarked
package io.github.starrockssync.sandbox.time;

import org.jspecify.annotations.NullMarked;
