/**
 * The certificate with which the sandbox serves HTTPS: read from PEM files, or made at the start together with the authority
 * that clients trust. Loaded only if HTTPS is asked for.
 */
@NullMarked
package io.github.starrockssync.sandbox.tls;

import org.jspecify.annotations.NullMarked;
