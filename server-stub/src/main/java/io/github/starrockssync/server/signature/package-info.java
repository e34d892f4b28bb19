/**
 * Verifies requests that are signed with an access key ({@code SDK-HMAC-SHA256}), as all official clients sign them. Any
 * server can call {@link io.github.starrockssync.server.signature.SignatureVerifier}. Free of frameworks.
 */
@NullMarked
package io.github.starrockssync.server.signature;

import org.jspecify.annotations.NullMarked;
