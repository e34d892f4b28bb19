/** A running sandbox for tests. */
@NullMarked
package io.github.starrockssync.contract.sandbox;

import org.jspecify.annotations.NullMarked;
