package io.github.starrockssync.client.readme;

import io.github.starrockssync.client.Credentials;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.api.DataSyncApi.ResumeStarRocksDataReplicationRequest;
import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.ConflictException;
import io.github.starrockssync.client.error.ErrorCode;
import io.github.starrockssync.client.error.ServiceResponseException;
import io.github.starrockssync.client.error.ThrottledException;
import io.github.starrockssync.client.error.TransportException;
import io.github.starrockssync.client.model.DbConfig;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.model.ModifyDataSyncResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Calls, their responses and their failures. */
final class Calls {

    private Calls() {}

    static void first(String project, String instance, String accessKey, String secretKey) {
        try (StarRocksSyncClient client = StarRocksSyncClient.builder()
                .region("cn-north-4")
                .projectId(project)
                .credentials(Credentials.accessKey(accessKey, secretKey))
                .build()) {
            ModifyDataSyncRequest modification = new ModifyDataSyncRequest()
                    .withInstanceId(instance)
                    .withBody(new ModifyDataSyncConfigRequestV3()
                            .withTaskName("sync_sales")
                            .addDbConfigsItem(new DbConfig()
                                    .withParamName("sync_commit_interval_ms")
                                    .withValue("10000")));
            System.out.println(client.modifyDataSync(modification).getJobId());
        }
    }

    static String response(StarRocksSyncClient client, ModifyDataSyncRequest modification) {
        ApiResponse<ModifyDataSyncResponse> response = client.send(modification);
        System.out.println(
                response.status() + ", request " + response.requestId() + ", attempts " + response.attempts());
        String served = response.headers().firstValue("Date").orElse("at an unknown time");
        ModifyDataSyncResponse value = response.value();
        return served + value;
    }

    static CompletableFuture<?> async(StarRocksSyncClient client, ModifyDataSyncRequest modification) {
        CompletableFuture<String> jobId = client.modifyDataSyncAsync(modification)
                .orTimeout(30, TimeUnit.SECONDS)
                .thenApply(ModifyDataSyncResponse::getJobId);
        CompletableFuture<ApiResponse<ModifyDataSyncResponse>> response = client.sendAsync(modification);
        return CompletableFuture.allOf(jobId, response);
    }

    static void failing(
            StarRocksSyncClient client, ModifyDataSyncRequest modification, Collection<ModifyDataSyncRequest> later) {
        try {
            client.modifyDataSync(modification);
        } catch (ConflictException | ThrottledException e) {
            later.add(modification); // nothing was done
        } catch (TransportException e) {
            if (e.maybeSent()) {
                System.out.println(client.preview(modification)); // was it carried out?
            }
        } catch (ServiceResponseException e) {
            boolean full = ErrorCode.find(e.errorCode()).equals(Optional.of(ErrorCode.STORAGE_FULL));
            System.out.println((full ? "storage is full, " : "") + "request " + e.requestId() + ": " + e.errorMsg());
        }
    }

    static void patient(
            StarRocksSyncClient client,
            ModifyDataSyncRequest modification,
            ResumeStarRocksDataReplicationRequest resume) {
        DataSyncApi patient = client.with(CallOptions.DEFAULTS
                .withCallTimeout(Duration.ofMinutes(10))
                .withRetryPolicy(RetryPolicy.STANDARD.withMaxAttempts(8)));
        patient.resumeStarRocksDataReplication(resume);
        client.send(modification, CallOptions.DEFAULTS.withIdempotent(true)); // twice is as good as once
        client.send(modification, CallOptions.DEFAULTS.withRetryPolicy(RetryPolicy.OFF));
    }

    static String ported(String project, String accessKey, String secretKey, ModifyDataSyncRequest request) {
        StarRocksSyncClient client = StarRocksSyncClient.builder()
                .credentials(Credentials.accessKey(accessKey, secretKey).withProjectId(project))
                .region("cn-north-4")
                .build();
        try {
            return client.modifyDataSync(request).getJobId();
        } catch (ServiceResponseException e) {
            return e.status() + " " + e.errorCode() + " " + e.errorMsg() + " " + e.requestId();
        }
    }
}
