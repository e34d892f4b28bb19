/** What the documents show, compiled and run. */
@NullMarked
package io.github.starrockssync.contract.docs;

import org.jspecify.annotations.NullMarked;
