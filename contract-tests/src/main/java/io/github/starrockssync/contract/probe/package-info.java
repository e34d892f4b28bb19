/** Compares the readings of {@code DEVIATIONS.md} with a real service, without changing it. */
@NullMarked
package io.github.starrockssync.contract.probe;

import org.jspecify.annotations.NullMarked;
