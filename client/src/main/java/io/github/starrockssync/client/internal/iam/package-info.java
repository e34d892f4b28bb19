/**
 * Credentials and projects from IAM: logs in, and {@linkplain
 * io.github.starrockssync.client.internal.iam.CachingCredentialsProvider caches} and renews credentials.
 */
@NullMarked
package io.github.starrockssync.client.internal.iam;

import org.jspecify.annotations.NullMarked;
