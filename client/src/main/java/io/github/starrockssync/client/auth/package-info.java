/**
 * Credentials, and providers and logins that supply them.
 */
@NullMarked
package io.github.starrockssync.client.auth;

import org.jspecify.annotations.NullMarked;
