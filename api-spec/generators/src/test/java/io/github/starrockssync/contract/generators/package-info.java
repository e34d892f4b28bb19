/** Examples of the contract, read and written by code that generators make with their default settings. */
package io.github.starrockssync.contract.generators;
