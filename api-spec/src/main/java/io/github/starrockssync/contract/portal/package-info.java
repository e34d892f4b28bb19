/**
 * Makes an edition of the contract for each API portal, one class a portal, checks it against the portal's import
 * restrictions, and lists what the portal does not support. Build-time only, not in the jar.
 */
package io.github.starrockssync.contract.portal;
