/** The checks whose results a modification is answered with: synchronization parameters and settings of tables. */
@NullMarked
package io.github.starrockssync.sandbox.check;

import org.jspecify.annotations.NullMarked;
