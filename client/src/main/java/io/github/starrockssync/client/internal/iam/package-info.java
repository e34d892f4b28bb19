/**
 * Credentials and projects from IAM: sessions are opened, {@linkplain
 * io.github.starrockssync.client.internal.iam.CachingCredentialsProvider kept} and renewed.
 */
@NullMarked
package io.github.starrockssync.client.internal.iam;

import org.jspecify.annotations.NullMarked;
