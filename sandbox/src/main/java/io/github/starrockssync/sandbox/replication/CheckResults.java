package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.check.ConfigurationChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Results of checking settings, in the order of the request.
 *
 * @param parameters results of synchronization parameters
 * @param tables results of settings of tables
 */
public record CheckResults(List<Checked> parameters, List<Checked> tables) {

    /** A setting and whether it passed its check. */
    public record Checked(Setting setting, boolean passed) {}

    static CheckResults of(List<Setting> parameters, List<Setting> tableSettings, ConfigurationChecks checks) {
        return new CheckResults(check(parameters, checks::passesParameter), check(tableSettings, checks::passesTable));
    }

    boolean passed() {
        return parameters.stream().allMatch(Checked::passed) && tables.stream().allMatch(Checked::passed);
    }

    private static List<Checked> check(List<Setting> settings, BiPredicate<String, String> check) {
        List<Checked> checked = new ArrayList<>(settings.size());
        for (Setting setting : settings) {
            checked.add(new Checked(setting, check.test(setting.name(), setting.value())));
        }
        return checked;
    }
}
