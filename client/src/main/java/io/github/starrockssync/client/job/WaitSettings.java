package io.github.starrockssync.client.job;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.call.ApiSender;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.call.Scheduler;

/** The settings of a waiter. */
record WaitSettings(
        ApiSender sender, CallOptions options, Scheduler scheduler, WaitPolicy policy, JobListener listener) {

    WaitSettings {
        requireNonNull(sender, "sender is null");
        requireNonNull(options, "options is null");
        requireNonNull(scheduler, "scheduler is null");
        requireNonNull(policy, "policy is null");
        requireNonNull(listener, "listener is null");
    }

    WaitSettings with(CallOptions other) {
        return new WaitSettings(sender, other, scheduler, policy, listener);
    }

    WaitSettings with(Scheduler other) {
        return new WaitSettings(sender, options, other, policy, listener);
    }

    WaitSettings with(WaitPolicy other) {
        return new WaitSettings(sender, options, scheduler, other, listener);
    }

    WaitSettings with(JobListener other) {
        return new WaitSettings(sender, options, scheduler, policy, other);
    }
}
