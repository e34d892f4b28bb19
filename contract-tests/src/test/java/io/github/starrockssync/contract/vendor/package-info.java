/** The vendor's own SDK against the sandbox: who can call the service with it can call the sandbox. */
@NullMarked
package io.github.starrockssync.contract.vendor;

import org.jspecify.annotations.NullMarked;
