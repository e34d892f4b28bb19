package io.github.starrockssync.contract.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationConfigRequest;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationsRequest;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.AuthenticationException;
import io.github.starrockssync.client.error.ConflictException;
import io.github.starrockssync.client.error.NotFoundException;
import io.github.starrockssync.client.error.ServiceResponseException;
import io.github.starrockssync.client.model.DbConfigCheckResult;
import io.github.starrockssync.client.model.GetJobInfoDetail;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.model.ModifyDataSyncResponse;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.github.starrockssync.contract.pact.States;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A user of the shipped client modifies a task and reads everything that it returns. */
record ClientRun(URI server, States states, RetryPolicy retries) {

    private static final Map<String, Object> TASK =
            Map.of("project_id", WellKnown.PROJECT, "instance_id", WellKnown.INSTANCE, "task_name", WellKnown.TASK);

    /** What the user would notice first; empty if nothing. */
    List<String> problems() {
        states.enter(ProviderStates.IDLE_TASK, TASK);
        try (StarRocksSyncClient client = client(WellKnown.TOKEN)) {
            changeAndLookAtIt(client);
            beRefused(client);
            return List.of();
        } catch (RuntimeException | AssertionError e) {
            return List.of(
                    String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip());
        }
    }

    private void changeAndLookAtIt(StarRocksSyncClient client) {
        ModifyDataSyncResponse failed = client.modifyDataSync(change(WellKnown.INSTANCE, "FailedCheckRequest"));
        assertThat(failed.getJobId()).as("job of a failed check").isNull();
        assertThat(failed.getSourceDbConfigCheckResults())
                .extracting(DbConfigCheckResult::getCheckResult)
                .containsExactly(DbConfigCheckResult.CheckResultEnum.FAIL);

        ModifyDataSyncResponse modified = client.modifyDataSync(change(WellKnown.INSTANCE, "SmallestCallRequest"));
        assertThat(modified.getTaskName()).isEqualTo(WellKnown.TASK);
        assertThat(modified.getJobId()).as("job").isNotBlank();
        assertThat(modified.getSourceDbConfigCheckResults())
                .extracting(DbConfigCheckResult::getCheckResult)
                .containsExactly(DbConfigCheckResult.CheckResultEnum.SUCCESS);
        refused(ConflictException.class, client, "DBS.200019", WellKnown.INSTANCE);

        states.enter(ProviderStates.ENDED_JOBS, TASK);
        GetJobInfoDetail job = client.showGaussMySqlJobInfo(
                        new ShowGaussMySqlJobInfoRequest().withId(modified.getJobId()))
                .getJob();
        assertThat(job.getId()).isEqualTo(modified.getJobId());
        assertThat(job.getStatus()).isEqualTo(GetJobInfoDetail.StatusEnum.COMPLETED);
        assertThat(job.getEnded()).isNotBlank();
        assertThat(client.listStarRocksDataReplicationConfig(new ListStarRocksDataReplicationConfigRequest()
                                .withInstanceId(WellKnown.INSTANCE)
                                .withTaskName(WellKnown.TASK))
                        .getDatabaseInfo()
                        .getDbConfigCheckResults())
                .filteredOn(each -> each.getParamName().equals("sync_commit_interval_ms"))
                .extracting(DbConfigCheckResult::getValue)
                .containsExactly("10000");
        assertThat(client.listStarRocksDataReplications(
                                new ListStarRocksDataReplicationsRequest().withInstanceId(WellKnown.INSTANCE))
                        .getReplications())
                .singleElement()
                .satisfies(task -> assertThat(task.getTaskName()).isEqualTo(WellKnown.TASK));
    }

    private void beRefused(StarRocksSyncClient client) {
        refused(NotFoundException.class, client, "DBS.200022", WellKnown.UNKNOWN_INSTANCE);
        try (StarRocksSyncClient stranger = client(WellKnown.UNKNOWN_TOKEN)) {
            refused(AuthenticationException.class, stranger, "APIGW.0301", WellKnown.INSTANCE);
        }
    }

    private static <T extends ServiceResponseException> void refused(
            Class<T> type, StarRocksSyncClient client, String code, String instanceId) {
        Function<String, Object> call = id -> client.modifyDataSync(change(id, "SmallestCallRequest"));
        T refusal = catchThrowableOfType(type, () -> call.apply(instanceId));
        assertThat(refusal).as(type.getSimpleName()).isNotNull();
        assertThat(refusal.errorCode()).isEqualTo(code);
        assertThat(refusal.errorMsg()).isNotBlank();
        assertThat(refusal.requestId()).as("request id").isNotBlank();
    }

    private StarRocksSyncClient client(String token) {
        return StarRocksSyncClient.builder()
                .endpoint(server)
                .projectId(WellKnown.PROJECT)
                .credentials(Credentials.token(token))
                .retryPolicy(retries)
                .build();
    }

    private static ModifyDataSyncRequest change(String instanceId, String example) {
        return new ModifyDataSyncRequest()
                .withInstanceId(instanceId)
                .withBody(ContractDocument.example(example, ModifyDataSyncConfigRequestV3.class));
    }
}
