package io.github.starrockssync.benchmarks.client;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The documented call to a server in another process, which responds at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DocumentedCall {

    private static final String JOB = "8ac4b1a2-5d1f-4b0e-9d5a-3f6e2b7c1d90";

    @Param
    Caller.Way way;

    @Param("")
    String server;

    private Caller caller;

    @Setup
    public void connect() {
        caller = way.to(URI.create(server));
    }

    @Benchmark
    public String call() throws Exception {
        String job = caller.call();
        if (!job.equals(JOB)) {
            throw new IllegalStateException("Wrong response: " + job);
        }
        return job;
    }

    @TearDown
    public void disconnect() {
        caller.close();
    }
}
