/** What the suites have exercised of the contract, from what the sandboxes wrote down. */
@NullMarked
package io.github.starrockssync.contract.coverage;

import org.jspecify.annotations.NullMarked;
