/**
 * Verifies requests that are signed with an access key ({@code SDK-HMAC-SHA256}), as all official clients sign them. Needs
 * the JDK and the errors of this module, but no framework: any server can call {@link
 * io.github.starrockssync.server.signature.SignatureVerifier}.
 */
@NullMarked
package io.github.starrockssync.server.signature;

import org.jspecify.annotations.NullMarked;
