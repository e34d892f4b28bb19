/**
 * Client of the StarRocks data synchronization API.
 *
 * <p>Start at {@link io.github.starrockssync.client.StarRocksSyncClient}. Operations and models are generated from the
 * contract into {@code io.github.starrockssync.client.api} and {@code io.github.starrockssync.client.model}.
 *
 * @serial exclude
 */
@NullMarked
package io.github.starrockssync.client;

import org.jspecify.annotations.NullMarked;
