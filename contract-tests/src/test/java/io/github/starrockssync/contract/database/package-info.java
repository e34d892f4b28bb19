/** Sandboxes that share a database, lose it, or are killed while they use it. */
@NullMarked
package io.github.starrockssync.contract.database;

import org.jspecify.annotations.NullMarked;
