/** Measures client, stub and sandbox; one subcommand for each kind of figures. */
@NullMarked
package io.github.starrockssync.benchmarks;

import org.jspecify.annotations.NullMarked;
