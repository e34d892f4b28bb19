/**
 * Signatures, tokens and the sources of the default chain.
 */
@NullMarked
package io.github.starrockssync.client.internal.auth;

import org.jspecify.annotations.NullMarked;
