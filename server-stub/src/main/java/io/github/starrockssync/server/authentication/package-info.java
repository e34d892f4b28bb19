/**
 * Authenticates requests by token or by signature, and refuses them as the vendor's gateway does. The bindings call it for the
 * operations of the contract, if a server gives them an {@link io.github.starrockssync.server.authentication.Authenticator}.
 * Free of frameworks.
 */
@NullMarked
package io.github.starrockssync.server.authentication;

import org.jspecify.annotations.NullMarked;
