/** The contract as a tree of nodes with their role in OpenAPI. Build-time only, not in the jar. */
package io.github.starrockssync.contract.document;
