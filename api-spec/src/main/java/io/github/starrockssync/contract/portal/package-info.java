/**
 * Makes of the contract what each API portal takes, holds it to what the portal refuses, and tells what the portal drops.
 * Build-time only, not in the jar.
 */
package io.github.starrockssync.contract.portal;
