package io.github.starrockssync.contract.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The configuration of the task, as a provider returns it.
 *
 * @param tree the whole of it
 */
record Configuration(ObjectNode tree) {

    /** The value of a parameter; empty if it is not there. */
    String parameter(String name) {
        for (JsonNode each : tree.at("/database_info/db_config_check_results")) {
            if (each.path("param_name").asText().equals(name)) {
                return each.path("value").asText();
            }
        }
        return "";
    }

    /** The same with another value of a parameter, in the documented place and in the one that some servers add. */
    Configuration withParameter(String name, String value) {
        ObjectNode changed = tree.deepCopy();
        for (String list : new String[] {"db_config_check_results", "dbCfgCheckResults"}) {
            for (JsonNode each : changed.path("database_info").path(list)) {
                if (each.path("param_name").asText().equals(name)) {
                    ((ObjectNode) each).put("value", value);
                }
            }
        }
        return new Configuration(changed);
    }

    /** The same with another list of tables. */
    Configuration withTables(JsonNode tables) {
        ObjectNode changed = tree.deepCopy();
        changed.set("table_repl_config", tables);
        return new Configuration(changed);
    }
}
