/** What the client needs from a provider, written as a pact and verified against the sandbox. */
@NullMarked
package io.github.starrockssync.contract.pact;

import org.jspecify.annotations.NullMarked;
