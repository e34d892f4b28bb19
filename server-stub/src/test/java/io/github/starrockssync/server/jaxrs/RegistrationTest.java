package io.github.starrockssync.server.jaxrs;

import static io.github.starrockssync.server.jaxrs.Calls.modify;
import static io.github.starrockssync.server.jaxrs.Calls.violations;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.server.json.JsonSettings;
import io.github.starrockssync.server.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.server.model.TablesConfig;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private static final String ONE_OBJECT =
            "{\"tables_configs\":{\"table_name\":\"orders\",\"table_config\":\"order by id\"}}";

    @Test
    void shouldRegisterNothingWhenTheRuntimeScansThePackages() {
        try (JerseyServer unit = new JerseyServer(new ResourceConfig()
                .packages(false, StarRocksSyncFeature.class.getPackageName(), "io.github.starrockssync.server.json"))) {
            assertThat(unit.send(Calls.get(unit, "/unknown")).headers().map()).doesNotContainKey("X-Request-Id");
            assertThat(unit.send(modify(unit, "{}")).statusCode()).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void shouldServeWhenTheFeatureIsRegisteredByItsClass() {
        try (JerseyServer unit = new JerseyServer(new ResourceConfig().register(StarRocksSyncFeature.class))) {
            assertThat(unit.send(modify(unit, "{}")).statusCode()).isEqualTo(200);
            assertThat(violations(unit.send(modify(unit, "[]")))).isEqualTo("$: must be an object");
        }
    }

    @Test
    void shouldRefuseOneObjectForAnArrayWhenTheServerChangesNothing() {
        try (JerseyServer unit = JerseyServer.withDefaults()) {
            assertThat(violations(unit.send(modify(unit, ONE_OBJECT)))).isEqualTo("$.tables_configs: must be an array");
        }
    }

    @Test
    void shouldAcceptOneObjectForAnArrayWhenTheSettingsHaveAMixIn() {
        try (JerseyServer unit = new JerseyServer(
                new ResourceConfig().register(new StarRocksSyncFeature(Scope.OPERATIONS, lenient())))) {
            assertAcceptsOneObject(unit);
        }
    }

    @Test
    void shouldAcceptOneObjectForAnArrayWhenASubclassHasSettingsOfTheModel() {
        try (JerseyServer unit = new JerseyServer(new ResourceConfig().register(new LenientFeature()))) {
            assertAcceptsOneObject(unit);
        }
    }

    private static void assertAcceptsOneObject(JerseyServer unit) {
        TablesConfig orders = new TablesConfig().tableName("orders").tableConfig("order by id");
        assertThat(unit.send(modify(unit, ONE_OBJECT)).statusCode()).isEqualTo(200);
        assertThat(unit.send(modify(unit, ONE_OBJECT.replace(":{", ":[{").replace("}}", "}]}")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(unit.resources.bodies)
                .hasSize(2)
                .allSatisfy(body -> assertThat(body.getTablesConfigs()).isEqualTo(List.of(orders)));
        assertThat(violations(unit.send(
                        modify(unit, "{\"tables_configs\":{\"table_name\":7,\"table_config\":\"order by id\"}}"))))
                .isEqualTo("$.tables_configs.table_name: must be a string");
        assertThat(violations(unit.send(modify(unit, "{\"tables_configs\":\"orders\"}"))))
                .isEqualTo("$.tables_configs: must be an object");
        assertThat(violations(unit.send(modify(unit, "{\"db_configs\":{}}"))))
                .isEqualTo("$.db_configs: must be an array");
    }

    private static JsonSettings lenient() {
        return JsonSettings.DEFAULT.withMapper(RegistrationTest::acceptOneObject);
    }

    private static void acceptOneObject(JsonMapper.Builder mapper) {
        mapper.addMixIn(ModifyDataSyncConfigRequestV3.class, OneTablesConfig.class);
    }

    private interface OneTablesConfig {

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        void setTablesConfigs(List<TablesConfig> tablesConfigs);
    }

    private static final class LenientFeature extends StarRocksSyncFeature {

        @Override
        protected JsonSettings settings(Class<?> model) {
            return model == ModifyDataSyncConfigRequestV3.class ? lenient() : super.settings(model);
        }
    }
}
