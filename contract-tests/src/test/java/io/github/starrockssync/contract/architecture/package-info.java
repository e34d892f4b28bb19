/** Holds the modules to the dependencies that {@code ARCHITECTURE.md} describes. */
@NullMarked
package io.github.starrockssync.contract.architecture;

import org.jspecify.annotations.NullMarked;
