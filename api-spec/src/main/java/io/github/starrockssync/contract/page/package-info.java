/** Generates the documentation, a folder of static files. Build-time only, not in the jar. */
package io.github.starrockssync.contract.page;
