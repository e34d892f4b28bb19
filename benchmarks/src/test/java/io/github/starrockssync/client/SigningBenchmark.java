package io.github.starrockssync.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.starrockssync.benchmarks.load.ReplicationCalls;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.internal.auth.OutgoingRequest;
import io.github.starrockssync.client.internal.auth.RequestAuthorizer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The signature of the documented call, all of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SigningBenchmark {

    private final RequestAuthorizer credentials =
            (RequestAuthorizer) Credentials.accessKey("SANDBOXACCESSKEY", "sandbox-secret-access-key");
    private final OutgoingRequest request = new OutgoingRequest(
            "PUT",
            URI.create("https://gaussdb.cn-north-4.myhuaweicloud.com" + ReplicationCalls.TARGET),
            List.of(),
            Map.of("X-Language", "en-us", "Content-Type", "application/json;charset=UTF-8"),
            ReplicationCalls.body(0).getBytes(UTF_8),
            ReplicationCalls.PROJECT);

    @Benchmark
    public Object sign() {
        return credentials.authorize(request, Instant.now());
    }
}
