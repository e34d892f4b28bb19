/**
 * The exceptions of the client.
 *
 * <p>All are a {@link io.github.starrockssync.client.error.StarRocksSyncException}. Below it, an {@link
 * io.github.starrockssync.client.error.ServiceResponseException} is an error response of the service, and a {@link
 * io.github.starrockssync.client.error.TransportException} a call without a response. An {@link
 * io.github.starrockssync.client.error.InvalidRequestException} was rejected by the validation of the client, a {@link
 * io.github.starrockssync.client.error.ConfigurationRejectedException} by the checks of the service. With a {@link
 * io.github.starrockssync.client.error.CredentialsException}, credentials are missing; a {@link
 * io.github.starrockssync.client.error.JobException} is about a job that was waited for.
 *
 * @serial exclude
 */
@NullMarked
package io.github.starrockssync.client.error;

import org.jspecify.annotations.NullMarked;
