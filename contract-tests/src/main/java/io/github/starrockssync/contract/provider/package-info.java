/** Checks for any provider of the API, of which only its address and its states are known. */
@NullMarked
package io.github.starrockssync.contract.provider;

import org.jspecify.annotations.NullMarked;
