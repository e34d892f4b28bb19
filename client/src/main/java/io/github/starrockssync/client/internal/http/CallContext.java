package io.github.starrockssync.client.internal.http;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.auth.CredentialsProvider;
import io.github.starrockssync.client.call.RequestInterceptor;
import io.github.starrockssync.client.call.Scheduler;
import io.github.starrockssync.client.event.CallObserver;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all calls of a client share. */
public record CallContext(
        RequestFactory requests,
        HttpTransport transport,
        CredentialsProvider credentials,
        Function<Credentials, @Nullable String> projectLookup,
        Clock clock,
        Scheduler scheduler,
        Backoff backoff,
        RetryBudget budget,
        CallObserver observer,
        @Nullable RequestInterceptor interceptor) {}
