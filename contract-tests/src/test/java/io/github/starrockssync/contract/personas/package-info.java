/** Servers and clients that are broken on purpose, to see that the suites notice. */
@NullMarked
package io.github.starrockssync.contract.personas;

import org.jspecify.annotations.NullMarked;
