/** Makes the published editions of the contract while it is built. Not in the jar. */
package io.github.starrockssync.contract.edition;
