/** Requests made from the contract alone: just within its rules, and just outside. */
@NullMarked
package io.github.starrockssync.contract.cases;

import org.jspecify.annotations.NullMarked;
