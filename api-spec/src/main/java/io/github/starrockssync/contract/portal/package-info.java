/**
 * Generates an edition of the contract for each API portal, with one class per portal, checks it against the portal's import
 * restrictions, and lists what the portal does not support. Build-time only, not in the jar.
 */
package io.github.starrockssync.contract.portal;
