package io.github.starrockssync.client.preview;

import io.github.starrockssync.client.model.DataBaseInfo;
import io.github.starrockssync.client.model.DbConfigCheckResult;
import io.github.starrockssync.client.model.ListStarRocksDataReplicationConfigResponse;
import io.github.starrockssync.client.model.TableConfigCheckResult;
import io.github.starrockssync.client.model.TableReplConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stored configuration, in any of the forms of the service.
 *
 * @param response the response of the service
 */
record StoredTask(ListStarRocksDataReplicationConfigResponse response) {

    /** Values by name. */
    Map<String, String> parameters() {
        List<DbConfigCheckResult> results = database().getDbConfigCheckResults();
        Map<String, String> values = new LinkedHashMap<>();
        if (results != null) {
            results.forEach(each -> values.put(each.getParamName(), each.getValue()));
        }
        return values;
    }

    /** Settings by table. */
    Map<String, String> tableSettings() {
        List<TableConfigCheckResult> results = response.getTableInfos();
        Map<String, String> settings = new LinkedHashMap<>();
        if (results != null) {
            results.forEach(each -> settings.put(each.getTableName(), each.getTableConfig()));
        }
        return settings;
    }

    TableReplConfig tables() {
        return response.getTableReplConfig() == null ? new TableReplConfig() : response.getTableReplConfig();
    }

    boolean isPending() {
        return Boolean.TRUE.equals(response.getIsTablesChange());
    }

    private DataBaseInfo database() {
        return response.getDatabaseInfo() == null ? new DataBaseInfo() : response.getDatabaseInfo();
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
