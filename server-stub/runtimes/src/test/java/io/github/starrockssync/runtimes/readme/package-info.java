/** The code of the stub's README. */
@NullMarked
package io.github.starrockssync.runtimes.readme;

import org.jspecify.annotations.NullMarked;
