package io.github.starrockssync.contract.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.sandbox.WellKnown;

/** Bodies of modifications, written with single quotes so that they can be read in Java. */
public final class Change {

    private static final JsonMapper READER =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private Change() {}

    /**
     * Exactly the given body.
     *
     * @param json with single quotes or double ones
     * @return free to be changed
     */
    public static ObjectNode body(String json) {
        try {
            return (ObjectNode) READER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /**
     * A body with the given properties and the name of the well-known task.
     *
     * @param properties as in an object, without its braces
     * @return free to be changed
     */
    public static ObjectNode of(String properties) {
        return body("{'task_name': '" + WellKnown.TASK + "', " + properties + "}");
    }

    /**
     * A new value of one parameter.
     *
     * @param name of the parameter
     * @param value to have
     * @return free to be changed
     */
    public static ObjectNode parameter(String name, String value) {
        return of("'db_configs': [{'param_name': '" + name + "', 'value': '" + value + "'}]");
    }

    /**
     * New settings of one table.
     *
     * @param name of the table
     * @param settings to have
     * @return free to be changed
     */
    public static ObjectNode table(String name, String settings) {
        return of("'tables_configs': [{'table_name': '" + name + "', 'table_config': '" + settings + "'}]");
    }

    /**
     * A new table list.
     *
     * @param replType word of the contract for the kind of list
     * @param replScope word of the contract for its scope
     * @param tables separated by blanks
     * @return free to be changed
     */
    public static ObjectNode tables(String replType, String replScope, String tables) {
        ObjectNode body = of("'table_repl_config': {'repl_type': '" + replType + "', 'repl_scope': '" + replScope
                + "', 'tables': []}");
        for (String table : tables.isEmpty() ? new String[0] : tables.split(" ")) {
            body.withArray("/table_repl_config/tables").add(table);
        }
        return body;
    }
}
