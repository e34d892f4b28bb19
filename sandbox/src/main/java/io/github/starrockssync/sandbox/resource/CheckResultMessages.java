package io.github.starrockssync.sandbox.resource;

import io.github.starrockssync.sandbox.replication.CheckResults;
import io.github.starrockssync.sandbox.replication.CheckResults.Checked;
import io.github.starrockssync.server.model.DbConfigCheckResult;
import io.github.starrockssync.server.model.TableConfigCheckResult;
import java.util.ArrayList;
import java.util.List;

/** Maps results of checks. A failed check is {@code fail} for parameters and {@code failed} for tables. */
final class CheckResultMessages {

    private CheckResultMessages() {}

    static List<DbConfigCheckResult> parameters(CheckResults results) {
        List<DbConfigCheckResult> wire = new ArrayList<>(results.parameters().size());
        for (Checked checked : results.parameters()) {
            wire.add(parameter(checked));
        }
        return wire;
    }

    static List<TableConfigCheckResult> tables(CheckResults results) {
        return results.tables().stream().map(CheckResultMessages::table).toList();
    }

    static DbConfigCheckResult parameter(Checked checked) {
        return new DbConfigCheckResult()
                .paramName(checked.setting().name())
                .value(checked.setting().value())
                .checkResult(
                        checked.passed()
                                ? DbConfigCheckResult.CheckResultEnum.SUCCESS
                                : DbConfigCheckResult.CheckResultEnum.FAIL);
    }

    static TableConfigCheckResult table(Checked checked) {
        return new TableConfigCheckResult()
                .tableName(checked.setting().name())
                .tableConfig(checked.setting().value())
                .checkResult(checked.passed() ? "success" : "failed");
    }
}
