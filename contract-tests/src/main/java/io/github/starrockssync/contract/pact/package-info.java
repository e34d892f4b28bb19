/** Pacts of any version, the provider states that they and the checks need, and how a provider gets into them. */
@NullMarked
package io.github.starrockssync.contract.pact;

import org.jspecify.annotations.NullMarked;
