package io.github.starrockssync.client.internal.auth;

import java.time.Instant;

/** Internal interface of all credentials. */
public sealed interface RequestAuthorizer permits AccessKeyCredentials, TokenCredentials {

    /** Adds the headers that authenticate the caller. Called for each attempt, because a signature expires. */
    OutgoingRequest authorize(OutgoingRequest request, Instant now);
}
