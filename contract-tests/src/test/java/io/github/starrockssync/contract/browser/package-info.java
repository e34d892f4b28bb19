/** The sandbox's console in a real browser. */
@NullMarked
package io.github.starrockssync.contract.browser;

import org.jspecify.annotations.NullMarked;
