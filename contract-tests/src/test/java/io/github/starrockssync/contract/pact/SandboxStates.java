package io.github.starrockssync.contract.pact;

import au.com.dius.pact.provider.junitsupport.State;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.generated.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.generated.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.generated.model.TableReplConfig;
import io.github.starrockssync.client.generated.model.TableReplConfig.ReplScopeEnum;
import io.github.starrockssync.client.generated.model.TableReplConfig.ReplTypeEnum;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Draft;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Brings a sandbox into the states of {@link ProviderStates}. Each starts anew, at a time that stands still. */
public final class SandboxStates {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration JOB_DURATION = Duration.ofSeconds(5);
    private static final Map<String, Object> TOKEN = Map.of("token", WellKnown.TOKEN);

    private final URI sandbox;
    private final SandboxControls controls;

    SandboxStates(URI sandbox) {
        this.sandbox = sandbox;
        this.controls = new SandboxControls(sandbox);
    }

    /** What it starts with; the rest of these states it does not have, and any id but the well-known is unknown. */
    @State({
        ProviderStates.IDLE_TASK,
        ProviderStates.FOLLOWING_TASK,
        ProviderStates.NO_INSTANCE,
        ProviderStates.NO_TASK,
        ProviderStates.NO_TASK_OF_DATABASE,
        ProviderStates.NEW_TASK,
        ProviderStates.HTAP_INSTANCE,
        ProviderStates.NO_JOB,
    })
    public Map<String, Object> asStarted() {
        controls.reset();
        controls.freezeAt(NOW);
        return TOKEN;
    }

    @State(ProviderStates.PENDING_CHANGE)
    public Map<String, Object> pendingChange(Map<String, Object> parameters) {
        asStarted();
        startJob(parameters);
        return TOKEN;
    }

    @State(ProviderStates.RUNNING_JOB)
    public Map<String, Object> runningJob(Map<String, Object> parameters) {
        return jobAfter(JOB_DURATION.dividedBy(2), parameters);
    }

    @State(ProviderStates.COMPLETED_JOB)
    public Map<String, Object> completedJob(Map<String, Object> parameters) {
        return jobAfter(JOB_DURATION, parameters);
    }

    @State(ProviderStates.WAITING_TASK)
    public Map<String, Object> waitingTask() {
        asStarted();
        new TaskCalls(new Calls(sandbox)).create(Draft.inventory());
        return TOKEN;
    }

    @State(ProviderStates.PAUSED_TASK)
    public Map<String, Object> pausedTask(Map<String, Object> parameters) {
        asStarted();
        new TaskCalls(new Calls(sandbox)).pause((String) parameters.get("task_name"));
        controls.advance(JOB_DURATION);
        return TOKEN;
    }

    @State(ProviderStates.UNKNOWN_TOKEN)
    public Map<String, Object> invalidToken() {
        asStarted();
        return Map.of("token", WellKnown.UNKNOWN_TOKEN);
    }

    @State(ProviderStates.OTHER_TOKEN)
    public Map<String, Object> foreignToken() {
        asStarted();
        return Map.of("token", WellKnown.OTHER_TOKEN);
    }

    private Map<String, Object> jobAfter(Duration time, Map<String, Object> parameters) {
        asStarted();
        String jobId = startJob(parameters);
        controls.advance(time);
        return Map.of("token", WellKnown.TOKEN, "job_id", jobId);
    }

    /** Narrows the table list to one table. */
    private String startJob(Map<String, Object> parameters) {
        try (StarRocksSyncClient client = ClientCalls.client(sandbox.toString(), WellKnown.TOKEN)) {
            return client.modifyDataSync(new ModifyDataSyncRequest()
                            .withProjectId((String) parameters.get("project_id"))
                            .withInstanceId((String) parameters.get("instance_id"))
                            .withBody(new ModifyDataSyncConfigRequestV3()
                                    .withTaskName((String) parameters.get("task_name"))
                                    .withTableReplConfig(new TableReplConfig()
                                            .withReplType(ReplTypeEnum.INCLUDE_TABLES)
                                            .withReplScope(ReplScopeEnum.PART)
                                            .addTablesItem("orders"))))
                    .getJobId();
        }
    }
}
