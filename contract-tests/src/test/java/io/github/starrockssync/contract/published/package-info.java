/** What is published, seen by those who depend on it. */
@NullMarked
package io.github.starrockssync.contract.published;

import org.jspecify.annotations.NullMarked;
