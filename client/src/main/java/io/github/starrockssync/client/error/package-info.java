/**
 * Why a call did not succeed.
 *
 * <p>Everything is a {@link io.github.starrockssync.client.error.StarRocksSyncException}. Below it, an {@link
 * io.github.starrockssync.client.error.AnswerException} says that the service answered and what kind of answer it was, and
 * a {@link io.github.starrockssync.client.error.NoAnswerException} says that it did not, and whether the request may have
 * reached it; a {@link io.github.starrockssync.client.error.CredentialsException} says that nothing could be sent, for want
 * of credentials.
 *
 * @serial exclude
 */
@NullMarked
package io.github.starrockssync.client.error;

import org.jspecify.annotations.NullMarked;
