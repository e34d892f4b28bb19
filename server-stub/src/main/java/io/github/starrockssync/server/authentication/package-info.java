/**
 * Authenticates requests by token or signature, with the error responses of the vendor's gateway. The bindings call it for the
 * operations of the contract if a server configures an {@link io.github.starrockssync.server.authentication.Authenticator}.
 * Free of frameworks.
 */
@NullMarked
package io.github.starrockssync.server.authentication;

import org.jspecify.annotations.NullMarked;
