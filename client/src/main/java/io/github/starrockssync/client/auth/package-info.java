/**
 * Credentials and where they come from.
 */
@NullMarked
package io.github.starrockssync.client.auth;

import org.jspecify.annotations.NullMarked;
