/** What becomes of a sandbox that is called very often. */
@NullMarked
package io.github.starrockssync.contract.load;

import org.jspecify.annotations.NullMarked;
