/** Figures with their spread, as a table for people and as JSON for programs. */
@NullMarked
package io.github.starrockssync.benchmarks.report;

import org.jspecify.annotations.NullMarked;
