/** The server stub with all its validation and no state: the smallest service that one can make of it. */
@NullMarked
package io.github.starrockssync.benchmarks.stub;

import org.jspecify.annotations.NullMarked;
