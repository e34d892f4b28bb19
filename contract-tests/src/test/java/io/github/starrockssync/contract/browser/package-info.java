/** The sandbox's pages in a real browser: the console and the documentation. */
@NullMarked
package io.github.starrockssync.contract.browser;

import org.jspecify.annotations.NullMarked;
