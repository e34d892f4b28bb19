/** Makes the documentation, one folder of static files, while the contract is built. Not in the jar. */
package io.github.starrockssync.contract.page;
