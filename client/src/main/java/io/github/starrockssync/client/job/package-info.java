/**
 * Waits for the jobs that changes start: {@link io.github.starrockssync.client.job.JobWaiter} asks until a job has ended,
 * as often as a {@link io.github.starrockssync.client.job.WaitPolicy} says, and reports to a {@link
 * io.github.starrockssync.client.job.JobListener} what it sees.
 */
@NullMarked
package io.github.starrockssync.client.job;

import org.jspecify.annotations.NullMarked;
