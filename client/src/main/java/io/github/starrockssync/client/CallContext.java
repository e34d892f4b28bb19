package io.github.starrockssync.client;

import io.github.starrockssync.client.call.Waiting;
import java.time.Clock;

/** What all calls of a client share. */
record CallContext(
        CredentialsProvider credentials,
        Clock clock,
        Waiting waiting,
        Backoff backoff,
        RetryBudget budget,
        CallObserver observer) {}
