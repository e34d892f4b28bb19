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

    /** Parses a body, with single quotes or double ones. */
    public static ObjectNode body(String json) {
        try {
            return (ObjectNode) READER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** Returns a body with the well-known task and the given properties, written without the braces of an object. */
    public static ObjectNode of(String properties) {
        return body("{'task_name': '" + WellKnown.TASK + "', " + properties + "}");
    }

    /** Returns a body that changes one parameter. */
    public static ObjectNode parameter(String name, String value) {
        return of("'db_configs': [{'param_name': '" + name + "', 'value': '" + value + "'}]");
    }

    /** Returns a body that changes the settings of one table. */
    public static ObjectNode table(String name, String settings) {
        return of("'tables_configs': [{'table_name': '" + name + "', 'table_config': '" + settings + "'}]");
    }

    /** Returns a body that changes the list of tables, which are separated by blanks. */
    public static ObjectNode tables(String replType, String replScope, String tables) {
        ObjectNode body = of("'table_repl_config': {'repl_type': '" + replType + "', 'repl_scope': '" + replScope
                + "', 'tables': []}");
        for (String table : tables.isEmpty() ? new String[0] : tables.split(" ")) {
            body.withArray("/table_repl_config/tables").add(table);
        }
        return body;
    }
}
