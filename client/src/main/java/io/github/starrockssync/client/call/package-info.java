/**
 * What the generated operations and the code that sends them have in common: the description of a call.
 *
 * <p>Of interest only to those who implement {@link io.github.starrockssync.client.generated.api.DataSyncApi} themselves
 * or call an operation that the contract does not have.
 */
@NullMarked
package io.github.starrockssync.client.call;

import org.jspecify.annotations.NullMarked;
