/** The pact between our client and a provider: the states that it asks for, and how the sandbox gets into them. */
@NullMarked
package io.github.starrockssync.contract.pact;

import org.jspecify.annotations.NullMarked;
