/**
 * The certificate for HTTPS: read from PEM files, or created at the start with a certificate authority for clients to trust.
 * Loaded only if HTTPS is enabled.
 */
@NullMarked
package io.github.starrockssync.sandbox.tls;

import org.jspecify.annotations.NullMarked;
