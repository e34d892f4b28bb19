package io.github.starrockssync.client.readme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationsRequest;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.api.DataSyncApi.ResumeStarRocksDataReplicationRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.ErrorCode;
import io.github.starrockssync.client.error.ServiceResponseException;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.DbConfig;
import io.github.starrockssync.client.model.Language;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.model.ModifyDataSyncResponse;
import io.github.starrockssync.client.model.StarRocksReplicationInfo;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

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

    static String response(StarRocksSyncClient client, ModifyDataSyncRequest modification)
            throws JsonProcessingException {
        ApiResponse<ModifyDataSyncResponse> response = client.send(modification);
        System.out.println(
                response.status() + ", request " + response.requestId() + ", attempts " + response.attempts());
        String served = response.headers().firstValue("Date").orElse("at an unknown time");
        ModifyDataSyncResponse value = response.value();
        JsonNode unknown = new ObjectMapper().readTree(response.body()).path("not_in_the_contract");
        return served + value + unknown;
    }

    static CompletableFuture<?> list(StarRocksSyncClient client, String instance) {
        var request = new ListStarRocksDataReplicationsRequest()
                .withInstanceId(instance)
                .withLimit(50);
        for (StarRocksReplicationInfo task : client.listStarRocksDataReplicationsAll(request)) {
            System.out.println(task.getTaskName() + " " + task.getStage());
        }
        long paused = client.listStarRocksDataReplicationsAll(request).stream()
                .filter(task -> "Paused".equals(task.getStage()))
                .count();
        CompletableFuture<List<StarRocksReplicationInfo>> all =
                client.listStarRocksDataReplicationsAll(request).toListAsync();
        return paused > 0 ? all : CompletableFuture.completedFuture(null);
    }

    static CompletableFuture<?> async(StarRocksSyncClient client, ModifyDataSyncRequest modification) {
        CompletableFuture<String> jobId =
                client.modifyDataSyncAsync(modification).thenApply(ModifyDataSyncResponse::getJobId);
        CompletableFuture<ApiResponse<ModifyDataSyncResponse>> response =
                client.sendAsync(modification, CallOptions.DEFAULTS.withCallTimeout(Duration.ofSeconds(30)));
        return CompletableFuture.allOf(jobId, response);
    }

    static void failing(
            StarRocksSyncClient client, ModifyDataSyncRequest modification, Collection<ModifyDataSyncRequest> later) {
        try {
            client.modifyDataSync(modification);
        } catch (StarRocksSyncException e) {
            boolean full = ErrorCode.find(e.errorCode()).equals(Optional.of(ErrorCode.STORAGE_FULL));
            System.out.println((full ? "storage is full, " : "") + "request " + e.requestId() + ": " + e.getMessage());
            if (e.mayHaveBeenApplied()) {
                System.out.println(client.preview(modification)); // no differences: it was applied
            } else if (e.isRetryable()) {
                later.add(modification); // a queue of yours
            }
        }
    }

    static void patient(
            StarRocksSyncClient client,
            ModifyDataSyncRequest modification,
            ResumeStarRocksDataReplicationRequest resume) {
        StarRocksSyncClient patient = client.with(CallOptions.DEFAULTS
                .withCallTimeout(Duration.ofMinutes(10))
                .withRetryPolicy(RetryPolicy.STANDARD.withMaxAttempts(8)));
        patient.resumeStarRocksDataReplication(resume);
        client.send(modification, CallOptions.DEFAULTS.withIdempotent(true)); // sending it twice does no harm
        client.send(modification, CallOptions.DEFAULTS.withRetryPolicy(RetryPolicy.OFF));
    }

    static void tenant(
            StarRocksSyncClient client,
            ModifyDataSyncRequest modification,
            String project,
            String accessKey,
            String secretKey) {
        StarRocksSyncClient tenant = client.with(CallOptions.DEFAULTS
                .withCredentials(Credentials.accessKey(accessKey, secretKey))
                .withProjectId(project)
                .withLanguage(Language.ZH_CN));
        tenant.send(
                modification,
                CallOptions.DEFAULTS
                        .withHeader("X-Correlation-Id", "4711")
                        .withQueryParameter("not_in_the_contract", "1")
                        .withBodyProperty("not_in_the_contract", List.of("a", "b")));
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
