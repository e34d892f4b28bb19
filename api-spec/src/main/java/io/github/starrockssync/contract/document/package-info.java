/** The contract as a tree of places that know what they are in OpenAPI. Build-time only, not in the jar. */
package io.github.starrockssync.contract.document;
