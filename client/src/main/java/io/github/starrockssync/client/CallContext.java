package io.github.starrockssync.client;

import java.time.Clock;

/** What all calls of a client share. */
record CallContext(
        CredentialsProvider credentials,
        Clock clock,
        Waiting waiting,
        Backoff backoff,
        RetryBudget budget,
        CallObserver observer) {}
