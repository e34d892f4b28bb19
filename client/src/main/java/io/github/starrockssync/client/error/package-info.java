/**
 * Why a call did not succeed.
 *
 * <p>Everything is a {@link io.github.starrockssync.client.error.StarRocksSyncException}. Below it, an {@link
 * io.github.starrockssync.client.error.ServiceResponseException} says that the service responded and what kind of response it was, and
 * a {@link io.github.starrockssync.client.error.TransportException} says that it did not, and whether the request may have
 * reached it. An {@link io.github.starrockssync.client.error.InvalidRequestException} was refused by the client's own check,
 * a {@link io.github.starrockssync.client.error.ConfigurationRejectedException} by the service's; a {@link
 * io.github.starrockssync.client.error.CredentialsException} says that nothing could be sent, for want of credentials, and a
 * {@link io.github.starrockssync.client.error.JobException} reports a job that was waited for.
 *
 * @serial exclude
 */
@NullMarked
package io.github.starrockssync.client.error;

import org.jspecify.annotations.NullMarked;
