package example;

import io.github.starrockssync.server.error.*;
import io.github.starrockssync.server.model.*;
import io.github.starrockssync.server.model.DbConfigCheckResult.CheckResultEnum;
import io.github.starrockssync.server.model.GetJobInfoDetail.StatusEnum;
import io.github.starrockssync.server.model.TableReplConfig.*;
import io.github.starrockssync.server.api.DataSynchronizationApi;
import java.time.*;
import java.time.format.DateTimeFormatter;
import java.util.*;

/** One task, in memory: modify it, read it, and follow its jobs, which end after some milliseconds. */
public class Tasks implements DataSynchronizationApi {
    static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    static final String NAME = "sync_sales";
    private static final Duration JOB_DURATION = Duration.ofMillis(300);

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, OffsetDateTime> jobs = new HashMap<>();
    private TableReplConfig tables;

    Tasks() { reset(); }

    synchronized void reset() {
        jobs.clear();
        List.of("sync_commit_interval_ms", "snapshot_with_lock", "max_rows_per_chunk")
                .forEach(each -> parameters.put(each, "0"));
        tables = new TableReplConfig().replType(ReplTypeEnum.INCLUDE_TABLES).replScope(ReplScopeEnum.ALL);
    }

    @Override
    public synchronized ModifyDataSyncResponse modifyDataSync(
            String projectId, String instanceId, ModifyDataSyncConfigRequestV3 change, Language language) {
        require(instanceId, change.getTaskName());
        if (jobs.keySet().stream().anyMatch(this::isRunning)) {
            throw new ServiceException(ApiError.OPERATION_IN_PROGRESS);
        }
        Map<String, String> changed = new LinkedHashMap<>();
        if (change.getDbConfigs() != null) {
            change.getDbConfigs().forEach(each -> changed.put(each.getParamName(), each.getValue()));
        }
        parameters.putAll(changed);
        tables = change.getTableReplConfig() == null ? tables : change.getTableReplConfig();
        String jobId = UUID.randomUUID().toString();
        jobs.put(jobId, OffsetDateTime.now(ZoneOffset.UTC));
        return new ModifyDataSyncResponse().taskName(NAME).jobId(jobId).sourceDbConfigCheckResults(results(changed));
    }

    @Override
    public synchronized ListStarRocksDataReplicationConfigResponse listStarRocksDataReplicationConfig(
            String projectId, String instanceId, String taskName, Language language) {
        require(instanceId, taskName);
        return new ListStarRocksDataReplicationConfigResponse().taskName(NAME).tableReplConfig(tables)
                .databaseInfo(new DataBaseInfo().dbConfigCheckResults(results(parameters)));
    }

    synchronized ShowGaussMySqlJobInfoResponse job(String id) {
        if (!jobs.containsKey(id)) {
            throw new ServiceException(ApiError.JOB_NOT_FOUND);
        }
        DateTimeFormatter format = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx");
        GetJobInfoDetail job = new GetJobInfoDetail().id(id).name("Change").created(format.format(jobs.get(id)))
                .instance(new GetJobInstanceInfoDetail().id(INSTANCE)).status(StatusEnum.RUNNING);
        return new ShowGaussMySqlJobInfoResponse().job(isRunning(id) ? job
                : job.status(StatusEnum.COMPLETED).ended(format.format(jobs.get(id).plus(JOB_DURATION))));
    }

    private boolean isRunning(String id) {
        return OffsetDateTime.now().isBefore(jobs.get(id).plus(JOB_DURATION));
    }

    private static void require(String instanceId, String taskName) {
        if (!instanceId.equals(INSTANCE)) {
            throw new ServiceException(ApiError.INSTANCE_NOT_FOUND);
        }
        if (!NAME.equals(taskName)) {
            throw new ServiceException(ApiError.TASK_NOT_FOUND);
        }
    }

    private static List<DbConfigCheckResult> results(Map<String, String> parameters) {
        return parameters.entrySet().stream().map(each -> new DbConfigCheckResult().paramName(each.getKey())
                .value(each.getValue()).checkResult(CheckResultEnum.SUCCESS)).toList();
    }

    // The operations that this server does not have

    private static <T> T missing() { throw new ServiceException(ApiError.API_NOT_FOUND); }

    public CheckDataBaseConfigResponse checkDataBaseConfig(
            String projectId, String instanceId, DbConfigCheckRequestV3 body, Language language) { return missing(); }
    public CheckTableConfigResponse checkTableConfig(
            String projectId, String instanceId, TableConfigCheckRequestV3 body, Language language) { return missing(); }
    public CreateStarRocksDataReplicationResponse createStarRocksDataReplication(
            String projectId, String instanceId, CreateStarRocksDataReplication body, Language language) { return missing(); }
    public DeleteStarRocksDataReplicationResponse deleteStarRocksDataReplication(
            String projectId, String instanceId, DeleteStarRocksDataReplication body, Language language) { return missing(); }
    public PauseStarRocksDataReplicationResponse pauseStarRocksDataReplication(
            String projectId, String instanceId, PauseStarRocksDataReplication body, Language language) { return missing(); }
    public ResumeStarRocksDataReplicationResponse resumeStarRocksDataReplication(
            String projectId, String instanceId, ResumeStarRocksDataReplication body, Language language) { return missing(); }
    public ListStarRocksDataReplicationConfigResponse listStarRocksDataReplicationConfigByDataBase(
            String projectId, String instanceId, String database, Language language) { return missing(); }
    public ListStarRocksDataReplicationsResponse listStarRocksDataReplications(
            String projectId, String instanceId, Language language, String limit, String offset) { return missing(); }
    public ListStarRocksDbParametersResponse listStarRocksDbParameters(String projectId, String instanceId,
            Language language, String scenario, String task, String limit, String offset) { return missing(); }
}
