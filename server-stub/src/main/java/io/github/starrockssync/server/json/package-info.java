/** JSON in and out: strict about what the contract says, silent about what it does not. */
@NullMarked
package io.github.starrockssync.server.json;

import org.jspecify.annotations.NullMarked;
