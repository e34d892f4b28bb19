package io.github.starrockssync.contract.environment;

import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.gaussdb.v3.region.GaussDBRegion;
import io.github.starrockssync.client.StarRocksSyncClient;

/** A program that calls the service with what its environment says alone: with the vendor's SDK, and with our client. */
final class EnvironmentCalls {

    private EnvironmentCalls() {}

    public static void main(String[] arguments) {
        String instance = System.getenv("STARROCKS_SYNC_INSTANCE_ID");
        GaussDBClient vendors = GaussDBClient.newBuilder()
                .withRegion(GaussDBRegion.valueOf("cn-north-4"))
                .build();
        System.out.println("vendor: "
                + vendors.listStarRocksDataReplications(
                                new com.huaweicloud.sdk.gaussdb.v3.model.ListStarRocksDataReplicationsRequest()
                                        .withInstanceId(instance)
                                        .withXLanguage("en-us"))
                        .getReplications()
                        .get(0)
                        .getTaskName());
        try (StarRocksSyncClient ours =
                StarRocksSyncClient.builder().region("cn-north-4").build()) {
            System.out.println("ours: "
                    + ours.listStarRocksDataReplications(
                                    new io.github.starrockssync.client.api.DataSyncApi
                                                    .ListStarRocksDataReplicationsRequest()
                                            .withInstanceId(instance))
                            .getReplications()
                            .get(0)
                            .getTaskName());
        }
    }
}
