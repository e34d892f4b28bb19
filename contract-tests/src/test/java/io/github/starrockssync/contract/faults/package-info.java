/** Servers and clients that are broken on purpose, to see that the suites notice. */
@NullMarked
package io.github.starrockssync.contract.faults;

import org.jspecify.annotations.NullMarked;
