/**
 * Waits for jobs and stages: {@link io.github.starrockssync.client.job.JobWaiter} polls as a {@link
 * io.github.starrockssync.client.job.WaitPolicy} specifies, and reports state changes to a {@link
 * io.github.starrockssync.client.job.JobListener}.
 */
@NullMarked
package io.github.starrockssync.client.job;

import org.jspecify.annotations.NullMarked;
