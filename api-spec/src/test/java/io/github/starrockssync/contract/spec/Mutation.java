package io.github.starrockssync.contract.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.document.Document;

/** One thing done wrong to the contract, and where which rule must notice it. */
enum Mutation {
    UNKNOWN_KEYWORD(Rule.OPENAPI_SCHEMA, "/info", "titel", "x", "/info"),
    WRONG_VERSION(Rule.OPENAPI_SCHEMA, "", "openapi", "3.0.2", "/openapi"),
    UNKNOWN_KEYWORD_OF_A_SCHEMA(
            Rule.OPENAPI_SCHEMA, schema("GetJobInfoDetail"), "requird", "[id]", schema("GetJobInfoDetail")),
    PARAMETER_TWICE(
            Rule.PARSER_SILENT,
            modify(""),
            "parameters",
            "[{$ref: '#/components/parameters/Limit'}, {$ref: '#/components/parameters/ParameterLimit'}]",
            ""),
    DANGLING_REFERENCE(
            Rule.REFERENCES_RESOLVE,
            "/components/examples",
            "ReturnsTaskName",
            null,
            "/components/parameters/TaskName/examples/storedConfiguration"),
    FOREIGN_REFERENCE(
            Rule.REFERENCES_RESOLVE,
            property("GetJobInfoDetail", "instance"),
            "$ref",
            "other.yaml#/GetJobInstanceInfoDetail",
            property("GetJobInfoDetail", "instance")),
    TEXT_BESIDE_REFERENCE(
            Rule.REFERENCES_STAND_ALONE,
            property("GetJobInfoDetail", "instance"),
            "description",
            "Where.",
            property("GetJobInfoDetail", "instance")),
    UNUSED_SCHEMA(Rule.COMPONENTS_USED, "/components/schemas", "Unused", "type: object", schema("Unused")),
    UNUSED_SECURITY_SCHEME(
            Rule.COMPONENTS_USED, "", "security", "[TokenAuth: []]", "/components/securitySchemes/SignedRequest"),

    LINK_TO_NO_OPERATION(
            Rule.LINKS_RESOLVE, "/components/links/Job", "operationId", "showJob", "/components/links/Job"),
    LINK_TO_NO_PARAMETER(
            Rule.LINKS_RESOLVE,
            "/components/links/Job/parameters",
            "job_id",
            "$response.body#/job_id",
            "/components/links/Job/parameters/job_id"),
    LINK_FROM_NO_PROPERTY(
            Rule.LINKS_RESOLVE,
            "/components/links/Tasks/parameters",
            "instance_id",
            "$response.body#/instances/0/instance_id",
            "/components/links/Tasks/parameters/instance_id"),

    EXAMPLE_TOO_SHORT(Rule.EXAMPLES_FIT_SCHEMAS, schema("TaskName"), "example", "ab", schema("TaskName") + "/example"),
    EXAMPLE_OF_WRONG_PATTERN(
            Rule.EXAMPLES_FIT_SCHEMAS,
            "/components/examples/UnknownInstanceId",
            "value",
            "b6280c323ce449f2ad02af74e21f3dc5in07",
            "/components/examples/UnknownInstanceId/value"),
    EXAMPLE_OF_WRONG_ENUM(
            Rule.EXAMPLES_FIT_SCHEMAS,
            "/components/examples/Chinese",
            "value",
            "zh_CN",
            "/components/examples/Chinese/value"),
    EXAMPLE_OF_WRONG_TYPE(
            Rule.EXAMPLES_FIT_SCHEMAS,
            "/components/examples/DocumentedCallRequest/value",
            "tables_configs",
            "{table_name: orders, table_config: order by id}",
            "/components/examples/DocumentedCallRequest/value/tables_configs"),
    EXAMPLE_WITHOUT_REQUIRED(
            Rule.EXAMPLES_FIT_SCHEMAS,
            "/components/responses/Forbidden/content/application~1json",
            "example",
            "error_code: DBS.1",
            "/components/responses/Forbidden/content/application~1json/example"),
    EXAMPLE_WITH_UNKNOWN_PROPERTY(
            Rule.EXAMPLES_FIT_SCHEMAS,
            "/components/examples/DocumentedCallRequest/value",
            "is_create_task",
            "'true'",
            "/components/examples/DocumentedCallRequest/value"),
    EXAMPLE_OF_A_CLOUD_KEY(
            Rule.NO_SECRETS,
            schema("TaskName"),
            "example",
            "AKIA" + "Q7SYNCEXAMPLE123",
            schema("TaskName") + "/example"),
    EXAMPLE_OF_AN_ACCESS_KEY(
            Rule.NO_SECRETS, schema("TaskName"), "example", "HPUAQ7SYNCEXAMPLE123", schema("TaskName") + "/example"),
    EXAMPLE_OF_A_SECRET_KEY(
            Rule.NO_SECRETS,
            "/components/examples/DocumentedCallRequest/value",
            "target_database_name",
            "wJalrXUtnFEMIK7MDENGbPxRfiCY4EX",
            "/components/examples/DocumentedCallRequest/value/target_database_name"),
    EXAMPLE_WITH_A_JWT(
            Rule.NO_SECRETS,
            schema("TaskName"),
            "example",
            "eyJhbGciOiJub25lIn0.e30.",
            schema("TaskName") + "/example"),
    EXAMPLE_WITH_A_PASSWORD_IN_TEXT(
            Rule.NO_SECRETS, schema("TaskName"), "example", "'host=db password=abc'", schema("TaskName") + "/example"),
    EXAMPLE_NAMED_A_PASSWORD(
            Rule.NO_SECRETS,
            "/components/examples/DocumentedCallRequest/value",
            "db_password",
            "abc",
            "/components/examples/DocumentedCallRequest/value/db_password"),
    EXAMPLE_OF_A_HEADER(
            Rule.EXAMPLES_FIT_SCHEMAS,
            "/components/headers/Retry-After/schema",
            "example",
            "soon",
            "/components/headers/Retry-After/schema/example"),
    SERVER_DEFAULT_UNKNOWN(
            Rule.EXAMPLES_FIT_SCHEMAS,
            schema("Language"),
            "x-server-default",
            "en",
            schema("Language") + "/x-server-default"),
    EXAMPLE_WITHOUT_BODY(
            Rule.EXAMPLES_PAIR,
            "/components/requestBodies/ModifyDataSync/content/application~1json/examples",
            "failedCheck",
            null,
            "/components/requestBodies/ModifyDataSync/content/application~1json/examples"),
    EXAMPLE_WITHOUT_ANSWER(
            Rule.EXAMPLES_PAIR,
            "/components/responses/Conflict/content/application~1json/examples",
            "busyTask",
            null,
            "/components/requestBodies/ModifyDataSync/content/application~1json/examples/busyTask"),
    EXAMPLE_OF_NOTHING(
            Rule.EXAMPLES_PAIR,
            "/components/parameters/XLanguage/examples",
            "noSuchCall",
            "$ref: '#/components/examples/Chinese'",
            "/components/parameters/XLanguage/examples/noSuchCall"),

    NO_NOT_ACCEPTABLE(Rule.STATUSES_COMPLETE, modify("/responses"), "406", null, modify("/responses")),
    NO_PAYLOAD_TOO_LARGE(Rule.STATUSES_COMPLETE, modify("/responses"), "413", null, modify("/responses")),
    NO_CONFLICT(Rule.STATUSES_COMPLETE, modify("/responses"), "409", null, modify("/responses")),
    NO_SERVICE_UNAVAILABLE(Rule.STATUSES_COMPLETE, modify("/responses"), "503", null, modify("/responses")),
    UNKNOWN_PATH(
            Rule.STATUSES_POSSIBLE,
            modify("/responses"),
            "404",
            "$ref: '#/components/responses/Conflict'",
            modify("/responses/404")),
    NO_REQUEST_ID(
            Rule.RESPONSE_HEADERS,
            "/components/responses/Conflict/headers",
            "X-Request-Id",
            null,
            modify("/responses/409")),
    NO_RETRY_AFTER(
            Rule.RESPONSE_HEADERS,
            "/components/responses/TooManyRequests/headers",
            "Retry-After",
            null,
            modify("/responses/429")),
    NO_RETRY_AFTER_WHEN_UNAVAILABLE(
            Rule.RESPONSE_HEADERS,
            "/components/responses/ServiceUnavailable/headers",
            "Retry-After",
            null,
            modify("/responses/503")),
    NO_ERROR_BODY(Rule.ERROR_BODIES, "/components/responses/Forbidden", "content", null, modify("/responses/403")),
    NO_ERROR_EXAMPLE(
            Rule.ERROR_BODIES,
            "/components/responses/Forbidden/content/application~1json",
            "example",
            null,
            modify("/responses/403")),
    OTHER_ERROR_CODE(
            Rule.ERROR_TEXTS,
            "/components/examples/UnknownTaskResponse/value",
            "error_code",
            "DBS.270023",
            "/components/examples/UnknownTaskResponse/value"),
    OTHER_ERROR_TEXT(
            Rule.ERROR_TEXTS,
            "/components/responses/Forbidden/content/application~1json/example",
            "error_msg",
            "Resource not found.",
            "/components/responses/Forbidden/content/application~1json/example"),
    ERROR_OF_ANOTHER_STATUS(
            Rule.ERROR_TEXTS,
            "/components/responses/Conflict/content/application~1json/examples",
            "busyTask",
            "$ref: '#/components/examples/UnknownTaskResponse'",
            "/components/examples/UnknownTaskResponse/value"),
    ERROR_IN_ANOTHER_LANGUAGE(
            Rule.ERROR_TEXTS,
            "/components/examples/UnknownInstanceResponse/value",
            "error_msg",
            "Instance not found.",
            "/components/examples/UnknownInstanceResponse/value"),
    SNAKE_OPERATION_ID(Rule.OPERATION_IDS, modify(""), "operationId", "modify_data_sync", modify("")),
    SAME_OPERATION_ID(Rule.OPERATION_IDS, modify(""), "operationId", "showGaussMySqlJobInfo", modify("")),
    UNKNOWN_TAG(Rule.TAGS_USED, modify(""), "tags", "[Tasks]", modify("")),
    IDLE_TAG(
            Rule.TAGS_USED,
            "",
            "tags",
            "[{name: Data Synchronization}, {name: Instances}, {name: Jobs}, {name: Idle}]",
            "/tags/3"),
    PLAIN_SERVER(Rule.HTTPS_SERVERS, "/servers/0", "url", "http://localhost", "/servers/0"),

    DEFAULT(Rule.NO_DEFAULTS, schema("Language"), "default", "en-us", schema("Language") + "/default"),
    INLINE_OBJECT(
            Rule.NO_INLINE_OBJECTS,
            property("GetJobInfoDetail", "entities"),
            "properties",
            "a: {type: string}",
            property("GetJobInfoDetail", "entities")),
    ENDLESS_STRING(
            Rule.STRINGS_BOUNDED, property("DbConfig", "value"), "maxLength", null, property("DbConfig", "value")),
    ENDLESS_ARRAY(
            Rule.ARRAYS_BOUNDED,
            property("TableReplConfig", "tables"),
            "maxItems",
            null,
            property("TableReplConfig", "tables")),
    CLOSED_RESPONSE_ENUM(
            Rule.ENUMS_EXTENSIBLE,
            property("GetJobInfoDetail", "status"),
            "x-extensible-enum",
            null,
            property("GetJobInfoDetail", "status")),
    EXTENSIBLE_REQUEST_ENUM(Rule.ENUMS_EXTENSIBLE, schema("Language"), "x-extensible-enum", "true", schema("Language")),
    SEARCHED_PATTERN(Rule.PATTERNS_ANCHORED, schema("TaskName"), "pattern", "[a-z]+", schema("TaskName") + "/pattern"),
    HALF_ANCHORED_PATTERN(
            Rule.PATTERNS_ANCHORED, schema("TaskName"), "pattern", "^a|b$", schema("TaskName") + "/pattern"),
    NUMBER_IN_QUERY(Rule.PARAMETERS_PLAIN, schema("Limit"), "type", "integer", "/components/parameters/Limit"),
    UNKNOWN_PROVENANCE(
            Rule.PROVENANCE_KNOWN, schema("JobId"), "x-provenance", "hearsay", schema("JobId") + "/x-provenance"),

    TOP_LEVEL_ORDER(Rule.KEY_ORDER, "", "x-first", "1", ""),
    COMPONENTS_ORDER(Rule.KEY_ORDER, "", "components", "{schemas: {}, headers: {}}", "/components"),
    OPERATION_ORDER(Rule.KEY_ORDER, modify(""), "deprecated", "true", modify("")),
    SCHEMA_ORDER(Rule.KEY_ORDER, "/components/schemas", "JobId", "{maxLength: 9, type: string}", schema("JobId")),
    RESPONSE_ORDER(
            Rule.KEY_ORDER,
            "/components/responses",
            "Conflict",
            "{content: {}, description: Busy.}",
            "/components/responses/Conflict"),
    UNDESCRIBED_PROPERTY(
            Rule.DESCRIBED, property("DbConfig", "value"), "description", null, property("DbConfig", "value")),
    UNDESCRIBED_TARGET(
            Rule.DESCRIBED,
            schema("GetJobInstanceInfoDetail"),
            "description",
            null,
            property("GetJobInfoDetail", "instance")),
    UNDESCRIBED_PARAMETER(
            Rule.DESCRIBED, "/components/parameters/TaskName", "description", null, "/components/parameters/TaskName"),
    UNDESCRIBED_HEADER(
            Rule.DESCRIBED, "/components/headers/Retry-After", "description", null, "/components/headers/Retry-After"),
    UNDESCRIBED_RESPONSE(
            Rule.DESCRIBED, "/components/responses/Conflict", "description", "' '", "/components/responses/Conflict"),
    UNDESCRIBED_TAG(Rule.DESCRIBED, "/tags/1", "description", null, "/tags/1"),
    MISSPELLED_PRODUCT(Rule.STARROCKS_SPELLED, "/info", "title", "Starrocks API", "/info/title");

    private final Rule rule;
    private final String parent;
    private final String key;
    private final String yaml;
    private final String place;

    /** Sets a key of the object at {@code parent}, or removes it where {@code yaml} is null. */
    Mutation(Rule rule, String parent, String key, String yaml, String place) {
        this.rule = rule;
        this.parent = parent;
        this.key = key;
        this.yaml = yaml;
        this.place = place;
    }

    Rule rule() {
        return rule;
    }

    String place() {
        return place;
    }

    Document appliedTo(Document document) {
        return document.changed(root -> {
            ObjectNode object = (ObjectNode) root.at(parent);
            if (yaml == null) {
                object.remove(key);
            } else {
                object.set(key, Document.node(yaml));
            }
        });
    }

    private static String modify(String below) {
        return "/paths/~1v3~1{project_id}~1instances~1{instance_id}~1starrocks~1databases~1replication/put" + below;
    }

    private static String schema(String name) {
        return "/components/schemas/" + name;
    }

    private static String property(String schema, String name) {
        return schema(schema) + "/properties/" + name;
    }
}
