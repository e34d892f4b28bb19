/** The commands of the verifier: options, sources of pacts, reports. */
@NullMarked
package io.github.starrockssync.contract.tool;

import org.jspecify.annotations.NullMarked;
