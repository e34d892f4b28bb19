/**
 * Signatures, tokens and the places where the default chain finds access keys.
 */
@NullMarked
package io.github.starrockssync.client.internal.auth;

import org.jspecify.annotations.NullMarked;
