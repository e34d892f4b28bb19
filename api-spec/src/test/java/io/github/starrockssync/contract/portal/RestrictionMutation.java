package io.github.starrockssync.contract.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.document.Document;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An edition that goes beyond one limit of its portal, and where that must be noticed. */
enum RestrictionMutation {
    REFERENCE_LEFT("dereferenced-no-references", "/info", "contact", "{$ref: '#/components/x'}", "/info/contact"),
    EXAMPLE_OF_30("openapi-3.1-keywords", "/components/schemas/TaskName", "example", "x"),
    NULLABLE_OF_30("openapi-3.1-keywords", "/components/schemas/TaskName", "nullable", "true"),
    EXCLUSIVE_OF_30("openapi-3.1-keywords", "/components/schemas/TaskName", "exclusiveMinimum", "true"),
    SWAGGER_UI_32("swagger-ui-version", "", "openapi", "3.2.0"),
    REDOC_32("redoc-version", "", "openapi", "3.2.0"),

    AZURE_TOO_LARGE("azure-size", "/info", "description", "x", ""),
    AZURE_32("azure-version", "", "openapi", "3.2.0"),
    AZURE_HTTP("azure-https-server", "/servers/0", "url", "http://gaussdb.example", "/servers"),
    AZURE_FOREIGN_REFERENCE(
            "azure-local-references",
            property("GetJobInfoDetail", "instance"),
            "$ref",
            "other.yaml",
            property("GetJobInfoDetail", "instance")),
    AZURE_RECURSION(
            "azure-no-recursion",
            property("GetJobInstanceInfoDetail", "id"),
            "$ref",
            "'#/components/schemas/GetJobInfoDetail'",
            "/components/schemas/GetJobInfoDetail"),
    AZURE_INLINE_SCHEMA(
            "azure-shared-schemas", put("/requestBody/content/application~1json"), "schema", "{type: object}"),
    AZURE_SHARED_PARAMETER("azure-supported-fields", "/components", "parameters", "{}"),
    AZURE_SECURITY_OF_OPERATION("azure-supported-fields", put(""), "security", "[]"),
    AZURE_STYLE("azure-supported-fields", put("/parameters/2"), "style", "simple"),
    AZURE_SAME_NAME("azure-parameter-names", put("/parameters/1"), "name", "Project_ID", put("/parameters/1")),
    AZURE_NAME_NOT_IN_PATH("azure-path-parameters", put("/parameters/1"), "name", "instance", put("/parameters/1")),
    AZURE_COOKIE("azure-no-cookies", put("/parameters/2"), "in", "cookie", put("/parameters/2")),
    AZURE_BODY_OF_GET("azure-no-body-of-get", put("").replace("/put", "/get"), "requestBody", "{content: {}}"),
    AZURE_LONG_SUMMARY("azure-summary", put(""), "summary", "x".repeat(301)),
    AZURE_SAME_OPERATION("azure-operation-names", put(""), "operationId", "LISTSTARROCKSDATAREPLICATIONS"),
    AZURE_LONG_OPERATION("azure-operation-names", put(""), "operationId", "x".repeat(77)),
    AZURE_NO_OPERATION_NAME("azure-operation-names", put(""), "operationId", null),

    AWS_TOO_LARGE("aws-size", "/info", "description", "x", ""),
    AWS_MANY_RESOURCES("aws-resources", "", "paths", paths(300, "/a")),
    AWS_SEGMENT("aws-path-segments", "/paths", "/v3/a~b", "{}"),
    AWS_PART_OF_SEGMENT("aws-path-segments", "/paths", "/v3/a{b}", "{}"),
    AWS_RESERVED("aws-reserved-paths", "/paths", "/ping", "{}"),
    AWS_MODEL_NAME("aws-model-names", "/components/schemas", "Task_Name", "{type: string}"),
    AWS_ONE_OF("aws-schema-keywords", "/components/schemas/JobTime", "oneOf", "[]"),
    AWS_EXAMPLE("aws-schema-keywords", "/components/schemas/JobTime", "example", "x"),
    AWS_FORMAT("aws-formats", "/components/schemas/JobTime", "format", "int64"),
    AWS_SHARED_RESPONSE("aws-inline-responses", put("/responses"), "200", "{$ref: '#/components/responses/X'}"),
    AWS_TEXT_BODY("aws-object-bodies", put("/responses/200/content/application~1json"), "schema", "{type: string}"),
    AWS_OAUTH(
            "aws-security-schemes",
            "/components",
            "securitySchemes",
            "{A: {type: oauth2}}",
            "/components/securitySchemes/A"),

    APIG_31("apig-version", "", "openapi", "3.1.0"),
    APIG_TITLE("apig-group-name", "/info", "title", "StarRocks Data Synchronization API"),
    APIG_LONG_TITLE("apig-group-name", "/info", "title", "x".repeat(65)),
    APIG_DESCRIPTION("apig-group-description", "/info", "description", "x".repeat(256)),
    APIG_MANY_APIS("apig-apis", "", "paths", paths(1001, "/a")),
    APIG_SAME_NAME("apig-api-names", put(""), "operationId", "listStarRocksDataReplications"),
    APIG_NO_NAME("apig-api-names", put(""), "operationId", null),
    APIG_PART_OF_SEGMENT("apig-path-parameters", "/paths", "/v3/a-{b}", "{}"),
    APIG_LONG_PARAMETER("apig-parameter-names", put("/parameters/1"), "name", "x".repeat(33)),
    APIG_ODD_PARAMETER("apig-parameter-names", put("/parameters/1"), "name", "1st"),
    APIG_ARRAY("apig-parameter-types", put("/parameters/1/schema"), "type", "array", put("/parameters/1")),
    APIG_BODY("apig-no-bodies", put(""), "requestBody", "{content: {}}"),
    APIG_NO_MODE("apig-extensions", put(""), "x-apigateway-match-mode", null, put("")),
    APIG_ODD_TYPE("apig-extensions", put(""), "x-apigateway-request-type", "open", put("")),
    APIG_NO_BACKEND("apig-backend", put(""), "x-apigateway-backend", null),
    APIG_NO_ADDRESS(
            "apig-backend",
            put("/x-apigateway-backend/httpEndpoints"),
            "address",
            null,
            put("/x-apigateway-backend/httpEndpoints")),
    APIG_BASIC(
            "apig-security-schemes",
            "/components/securitySchemes/apig-auth-iam",
            "type",
            "http",
            "/components/securitySchemes/apig-auth-iam"),

    BACKSTAGE_LONG_NAME("backstage-name", "/metadata", "name", "x".repeat(64)),
    BACKSTAGE_ODD_NAME("backstage-name", "/metadata", "name", "a--b"),
    BACKSTAGE_TAG("backstage-tags", "/metadata", "tags", "[Data Synchronization]", "/metadata/tags/0"),
    BACKSTAGE_NO_OWNER("backstage-required", "/spec", "owner", null),
    BACKSTAGE_NO_DEFINITION("backstage-required", "/spec", "definition", null),
    BACKSTAGE_COMPONENT("backstage-kind", "", "kind", "Component", ""),

    POSTMAN_OTHER_SCHEMA("postman-structure", "/info", "schema", "https://example.com"),
    POSTMAN_NO_METHOD("postman-structure", "/item/0/item/0/request", "method", null),
    POSTMAN_EMPTY_FOLDER("postman-structure", "/item/0", "item", "[]"),
    POSTMAN_ANSWER_WITHOUT_CODE("postman-structure", "/item/0/item/0/response/0", "code", null),
    POSTMAN_UNKNOWN_VARIABLE(
            "postman-variables", "/item/0/item/0/request", "method", "'{{method}}'", "/item/0/item/0/request/method"),
    POSTMAN_NO_PATH_VARIABLE(
            "postman-variables", "/item/0/item/0/request/url", "variable", "[]", "/item/0/item/0/request/url/path/1");

    private final String rule;
    private final String parent;
    private final String key;
    private final String yaml;
    private final String place;

    RestrictionMutation(String rule, String parent, String key, String yaml) {
        this(rule, parent, key, yaml, parent + "/" + key.replace("~", "~0").replace("/", "~1"));
    }

    /** Sets a key of the object at {@code parent}, or removes it where {@code yaml} is null. */
    RestrictionMutation(String rule, String parent, String key, String yaml, String place) {
        this.rule = rule;
        this.parent = parent;
        this.key = key;
        this.yaml = yaml;
        this.place = place;
    }

    ImportRestriction limit() {
        return portal().restrictions().stream().filter(this::is).findFirst().orElseThrow();
    }

    String place() {
        return place;
    }

    private Portal portal() {
        return Portals.ALL.stream()
                .filter(portal -> portal.restrictions().stream().anyMatch(this::is))
                .findFirst()
                .orElseThrow();
    }

    private boolean is(ImportRestriction limit) {
        return limit.rule().equals(rule);
    }

    /** The first English edition of the portal, with the mutation. */
    Edition broken() {
        Edition edition = Published.edition(portal());
        Document document = edition.document().changed(root -> {
            ObjectNode object = (ObjectNode) root.at(parent);
            if (yaml == null) {
                object.remove(key);
            } else {
                object.set(key, Document.node(yaml));
            }
        });
        return new Edition(edition.file(), rule.endsWith("-size") ? " ".repeat(7 << 20) : "", document);
    }

    private static String put(String below) {
        return "/paths/~1v3~1{project_id}~1instances~1{instance_id}~1starrocks~1databases~1replication/put" + below;
    }

    private static String property(String schema, String name) {
        return "/components/schemas/" + schema + "/properties/" + name;
    }

    private static String paths(int count, String prefix) {
        return IntStream.range(0, count)
                .mapToObj(number -> "'%s%d': {get: {operationId: a%d}}".formatted(prefix, number, number))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
