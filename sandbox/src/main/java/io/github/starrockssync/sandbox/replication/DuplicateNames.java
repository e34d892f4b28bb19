package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.server.violation.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds names that a list of settings contains more than once. */
final class DuplicateNames {

    private DuplicateNames() {}

    static List<Violation> in(List<Setting> settings, String where, String property) {
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < settings.size(); i++) {
            String name = settings.get(i).name();
            if (!seen.add(name)) {
                violations.add(Violation.of(where + "[" + i + "]." + property, ChangeRule.REPEATED, name));
            }
        }
        return violations;
    }

    static List<Violation> in(List<Setting> parameters, List<Setting> tableSettings) {
        List<Violation> violations = in(parameters, "$.db_configs", "param_name");
        violations.addAll(in(tableSettings, "$.tables_configs", "table_name"));
        return violations;
    }
}
