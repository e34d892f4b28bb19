package io.github.starrockssync.contract.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.ContractDocument;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The objects of the contract are the model classes of the vendor's SDK, but for what a row of DEVIATIONS.md explains. */
final class VendorModelsTest {

    private static final String MODELS = "com.huaweicloud.sdk.gaussdb.v3.model.";
    private static final Path LIST = Path.of("..", "api-spec", "DEVIATIONS.md");

    /** Properties that the SDK of this version lacks, by the row that says why they are in the contract. */
    private static final Map<String, List<String>> ONLY_OURS = Map.of(
            "C20",
            List.of(
                    "ModifyDataSyncConfigRequestV3.is_instance_level_sync",
                    "ModifyDataSyncConfigRequestV3.database_repl_scope",
                    "ModifyDataSyncConfigRequestV3.is_support_reg_exp"),
            "D15",
            List.of(
                    "ListStarRocksDataReplicationConfigResponse.task_name",
                    "ListStarRocksDataReplicationConfigResponse.is_instance_level_sync",
                    "ListStarRocksDataReplicationConfigResponse.database_repl_scope",
                    "ListStarRocksDataReplicationConfigResponse.is_support_reg_exp"),
            "D31",
            List.of(
                    "ListStarRocksDataReplicationConfigResponse.source_database",
                    "ListStarRocksDataReplicationConfigResponse.target_database",
                    "ListStarRocksDataReplicationConfigResponse.error_msg",
                    "StarRocksReplicationInfo.is_need_repair",
                    "StarRocksReplicationInfo.is_main_task",
                    "DbConfigCheckRequestV3.is_instance_level_sync",
                    "DbConfigCheckRequestV3.database_repl_scope",
                    "DbConfigCheckRequestV3.is_support_reg_exp",
                    "TableConfigCheckRequestV3.is_instance_level_sync",
                    "TableConfigCheckRequestV3.database_repl_scope",
                    "TableConfigCheckRequestV3.is_support_reg_exp"));

    @Test
    void shouldDifferFromTheSdkOnlyWhereARowSaysWhy() throws IOException {
        String rows = Files.readString(LIST);

        assertThat(differences(ContractDocument.tree()))
                .containsExactlyInAnyOrderElementsOf(ONLY_OURS.values().stream()
                        .flatMap(List::stream)
                        .map(place -> place + ": only in the contract")
                        .toList());
        assertThat(ONLY_OURS.keySet()).allMatch(row -> rows.contains("| " + row + " |"));
    }

    @Test
    void shouldNameThePropertyWhenItIsGoneOrHasAnotherType() {
        ObjectNode changed = ContractDocument.tree().deepCopy();
        ObjectNode schemas = (ObjectNode) changed.at("/components/schemas");
        ((ObjectNode) schemas.at("/DbConfig/properties")).remove("value");
        ((ObjectNode) schemas.at("/TableReplConfig/properties/tables")).put("type", "string");

        assertThat(differences(changed))
                .contains("DbConfig.value: only in the SDK", "TableReplConfig.tables: string, in the SDK array");
    }

    private static List<String> differences(JsonNode contract) {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<String, JsonNode> schema :
                contract.at("/components/schemas").properties()) {
            Optional<Class<?>> model = model(schema.getKey());
            if (schema.getValue().has("properties") && model.isPresent()) {
                compared++;
                compare(contract, schema, types(model.get()), differences);
            }
        }
        assertThat(compared).isGreaterThan(30);
        return differences;
    }

    private static void compare(
            JsonNode contract,
            Map.Entry<String, JsonNode> schema,
            Map<String, String> vendor,
            List<String> differences) {
        Map<String, String> ours = new TreeMap<>();
        schema.getValue()
                .get("properties")
                .properties()
                .forEach(property -> ours.put(
                        property.getKey(),
                        resolve(contract, property.getValue()).get("type").asText()));
        ours.forEach((name, type) -> {
            String theirs = vendor.get(name);
            if (theirs == null) {
                differences.add("%s.%s: only in the contract".formatted(schema.getKey(), name));
            } else if (!theirs.equals(type)) {
                differences.add("%s.%s: %s, in the SDK %s".formatted(schema.getKey(), name, type, theirs));
            }
        });
        vendor.keySet().stream()
                .filter(name -> !ours.containsKey(name))
                .forEach(name -> differences.add("%s.%s: only in the SDK".formatted(schema.getKey(), name)));
    }

    private static JsonNode resolve(JsonNode contract, JsonNode node) {
        return node.has("$ref")
                ? resolve(contract, contract.at(node.get("$ref").asText().substring(1)))
                : node;
    }

    private static Optional<Class<?>> model(String schema) {
        try {
            return Optional.of(Class.forName(MODELS + schema));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The JSON types of the properties. */
    private static Map<String, String> types(Class<?> model) {
        Map<String, String> types = new TreeMap<>();
        for (Field field : model.getDeclaredFields()) {
            JsonProperty name = field.getAnnotation(JsonProperty.class);
            if (name != null) {
                types.put(name.value(), type(field.getType()));
            }
        }
        return types;
    }

    private static String type(Class<?> type) {
        if (type == String.class || type.getSimpleName().endsWith("Enum")) {
            return "string";
        }
        if (type == Integer.class || type == Long.class) {
            return "integer";
        }
        if (type == Boolean.class) {
            return "boolean";
        }
        return type == List.class ? "array" : "object";
    }
}
