/** The checks whose results are in the response to a modification: synchronization parameters and settings of tables. */
@NullMarked
package io.github.starrockssync.sandbox.check;

import org.jspecify.annotations.NullMarked;
