package io.github.starrockssync.client.readme;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationsRequest;
import io.github.starrockssync.client.auth.Credentials;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** A sandbox in a container, as docs/containers.md shows it. Compiled only: it takes Docker to run it. */
final class Containers {

    private Containers() {}

    static void list() {
        try (GenericContainer<?> sandbox = new GenericContainer<>("starrocks-sync-sandbox")
                .withExposedPorts(8080)
                .waitingFor(Wait.forHealthcheck())) {
            sandbox.start();
            StarRocksSyncClient client = StarRocksSyncClient.builder()
                    .endpoint("http://" + sandbox.getHost() + ":" + sandbox.getMappedPort(8080))
                    .projectId("0483b6b16e954cb88930a360d2c4e663")
                    .credentials(Credentials.accessKey("SANDBOXACCESSKEY", "sandbox-secret-access-key"))
                    .build();
            client.listStarRocksDataReplicationsAll(new ListStarRocksDataReplicationsRequest()
                            .withInstanceId("b6280c323ce449f2ad02af74e21f3dc5in17"))
                    .forEach(System.out::println);
        }
    }
}
