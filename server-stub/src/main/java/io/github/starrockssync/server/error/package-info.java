/**
 * The errors of the contract and those that a server adds. Servers throw {@link
 * io.github.starrockssync.server.error.ServiceException}; the bindings turn its {@link
 * io.github.starrockssync.server.error.Failure} into the response. Free of frameworks.
 */
@NullMarked
package io.github.starrockssync.server.error;

import org.jspecify.annotations.NullMarked;
