package io.github.starrockssync.client;

import io.github.starrockssync.client.call.Scheduler;
import java.time.Clock;

/** What all calls of a client share. */
record CallContext(
        CredentialsProvider credentials,
        Clock clock,
        Scheduler scheduler,
        Backoff backoff,
        RetryBudget budget,
        CallObserver observer) {}
