/**
 * The errors of the contract and those that a server adds: {@link io.github.starrockssync.server.error.ServiceException} is
 * thrown, {@link io.github.starrockssync.server.error.Failure} is what a binding makes the response of. Free of frameworks.
 */
@NullMarked
package io.github.starrockssync.server.error;

import org.jspecify.annotations.NullMarked;
