package io.github.starrockssync.client;

import io.github.starrockssync.client.job.JobWaiter;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import java.util.stream.Stream;

/** One of the two forms of a wait for a job. */
record WaitForm(String name, Wait form) {

    /** Where tests that are about both find them. */
    static final String ALL = "io.github.starrockssync.client.WaitForm#forms";

    interface Wait {
        GetJobInfoDetail of(JobWaiter waiter, String jobId) throws Exception;
    }

    static Stream<WaitForm> forms() {
        return Stream.of(
                new WaitForm("sync", JobWaiter::waitFor),
                new WaitForm("async", (waiter, id) -> Futures.ended(waiter.waitForAsync(id))));
    }

    GetJobInfoDetail waitFor(JobWaiter waiter) throws Exception {
        return form.of(waiter, "job-1");
    }

    @Override
    public String toString() {
        return name;
    }
}
