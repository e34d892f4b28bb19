/** The client against a mock that knows the contract and none of our code. */
@NullMarked
package io.github.starrockssync.contract.mock;

import org.jspecify.annotations.NullMarked;
