package io.github.starrockssync.sandbox;

import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.sandbox.replication.CheckService;
import io.github.starrockssync.sandbox.replication.InstanceService;
import io.github.starrockssync.sandbox.replication.JobFailures;
import io.github.starrockssync.sandbox.replication.Jobs;
import io.github.starrockssync.sandbox.replication.LifecycleService;
import io.github.starrockssync.sandbox.replication.ModificationService;
import io.github.starrockssync.sandbox.replication.QueryService;
import io.github.starrockssync.sandbox.replication.ReplicationStore;
import io.github.starrockssync.sandbox.state.StartState;
import io.github.starrockssync.sandbox.state.StateDocuments;
import io.github.starrockssync.sandbox.state.StateStore;
import io.github.starrockssync.sandbox.state.StoredReplication;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.time.SandboxClock;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Creates the objects of the sandbox for dependency injection. */
final class SandboxProducers {

    @Produces
    @Singleton
    SandboxOptions options() {
        return SandboxOptions.of(System.getProperties(), System.getenv());
    }

    @Produces
    @Singleton
    StateOpening opening() {
        return StateOpening.ofThisProcess();
    }

    @Produces
    @Singleton
    Store store(StateOpening opening) {
        return opening.store();
    }

    @Produces
    @Singleton
    SandboxClock clock(Store store) {
        return new SandboxClock(Clock.systemUTC(), store);
    }

    void close(@Disposes Store store) {
        store.close();
    }

    @Produces
    @Singleton
    StateStore state(Store store) {
        return new StateStore(store);
    }

    @Produces
    @Singleton
    StateDocuments documents(StateOpening opening) {
        return opening.documents();
    }

    @Produces
    @Singleton
    StartState start(StateOpening opening) {
        return opening.start();
    }

    @Produces
    @Singleton
    ReplicationStore replication(Store store, SandboxOptions options) {
        return new StoredReplication(store, options.jobHistory());
    }

    @Produces
    @Singleton
    Jobs jobs(SandboxOptions options, JobFailures failures) {
        return new Jobs(options.jobDuration(), failures);
    }

    @Produces
    @Singleton
    CheckService checks(ReplicationStore store, SandboxClock clock) {
        return new CheckService(store, clock);
    }

    @Produces
    @Singleton
    LifecycleService lifecycle(ReplicationStore store, SandboxClock clock, Jobs jobs, SandboxOptions options) {
        return new LifecycleService(store, clock, jobs, options.fullSyncDuration());
    }

    @Produces
    @Singleton
    ModificationService modifications(ReplicationStore store, SandboxClock clock, Jobs jobs) {
        return new ModificationService(store, clock, jobs);
    }

    @Produces
    @Singleton
    QueryService queries(ReplicationStore store, SandboxClock clock, SandboxOptions options) {
        return new QueryService(store, clock, options.fullSyncDuration(), options.jobDelay(), options.jobHistory());
    }

    @Produces
    @Singleton
    InstanceService instances(ReplicationStore store, SandboxClock clock) {
        return new InstanceService(store, clock);
    }
}
