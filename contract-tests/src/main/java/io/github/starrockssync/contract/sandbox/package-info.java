/** What a sandbox is known to hold. */
@NullMarked
package io.github.starrockssync.contract.sandbox;

import org.jspecify.annotations.NullMarked;
