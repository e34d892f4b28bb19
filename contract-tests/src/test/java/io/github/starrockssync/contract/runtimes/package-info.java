/** The stub on each of its runtimes behind one address, for the suites of invalid requests. */
@NullMarked
package io.github.starrockssync.contract.runtimes;

import org.jspecify.annotations.NullMarked;
