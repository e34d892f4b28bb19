/**
 * Adds code samples ({@code x-codeSamples}) to the contract: regions of source files that the contract tests compile and
 * run, published as an overlay. Build-time only, not in the jar.
 */
package io.github.starrockssync.contract.sample;
