/** Holds requests to the rules of the contract, by code that the build generates from it. */
@NullMarked
package io.github.starrockssync.server.check;

import org.jspecify.annotations.NullMarked;
