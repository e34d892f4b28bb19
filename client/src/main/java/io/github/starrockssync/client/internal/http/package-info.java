/**
 * The way of a call to the network and back: requests, attempts, retries, responses. Start at {@link
 * io.github.starrockssync.client.internal.http.ApiCalls}.
 */
@NullMarked
package io.github.starrockssync.client.internal.http;

import org.jspecify.annotations.NullMarked;
