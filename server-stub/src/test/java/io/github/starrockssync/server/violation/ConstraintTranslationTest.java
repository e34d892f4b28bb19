package io.github.starrockssync.server.violation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.server.api.DataSynchronizationApi;
import io.github.starrockssync.server.api.JobsApi;
import io.github.starrockssync.server.model.DbConfig;
import io.github.starrockssync.server.model.DbConfigCheckResult;
import io.github.starrockssync.server.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.server.model.TableReplConfig;
import io.github.starrockssync.server.model.TablesConfig;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintTranslationTest {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();

    private final ConstraintTranslation unit = new ConstraintTranslation();

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void shouldUseJsonNamesWhenEveryPropertyIsInvalid() {
        ModifyDataSyncConfigRequestV3 body = new ModifyDataSyncConfigRequestV3()
                .sourceInstanceId("-")
                .sourceNodeId("-")
                .sourceDatabaseName("-")
                .taskName("-")
                .targetDatabaseName("-")
                .dbConfigs(List.of(new DbConfig()))
                .tablesConfigs(List.of(new TablesConfig()))
                .tableReplConfig(new TableReplConfig().tables(List.of("-")));

        assertThat(places(body))
                .containsExactlyInAnyOrder(
                        "$.source_instance_id",
                        "$.source_node_id",
                        "$.source_database_name",
                        "$.task_name",
                        "$.target_database_name",
                        "$.db_configs[0].param_name",
                        "$.db_configs[0].value",
                        "$.tables_configs[0].table_name",
                        "$.tables_configs[0].table_config",
                        "$.table_repl_config.tables[0]");
    }

    @Test
    void shouldFindNothingWhenEveryRuleIsKept() {
        assertThat(places(new ModifyDataSyncConfigRequestV3().taskName("sync_sales")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ModifyDataSyncConfigRequestV3.class,
                DbConfig.class,
                TablesConfig.class,
                TableReplConfig.class,
                DbConfigCheckResult.class
            })
    void shouldFindEveryPropertyByItsJsonNameWhenGivenItsJavaName(Class<?> model) {
        JsonMapper mapper = new JsonMapper();
        JsonNames names = new JsonNames();
        List<BeanPropertyDefinition> properties = mapper.getSerializationConfig()
                .introspect(mapper.constructType(model))
                .findProperties();

        assertThat(properties).isNotEmpty().allSatisfy(property -> {
            String getter = property.getGetter().getName();
            String javaName = Character.toLowerCase(getter.charAt(3)) + getter.substring(4);
            assertThat(names.find(model, javaName).jsonName()).isEqualTo(property.getName());
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldFindEveryParameterByItsWireNameWhenGivenAnImplementation(Method operation) {
        ParameterNames names = new ParameterNames();
        Parameter[] parameters = operation.getParameters();
        Class<?> proxy = java.lang.reflect.Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {operation.getDeclaringClass()},
                        (self, m, args) -> m)
                .getClass();

        for (int index = 0; index < parameters.length; index++) {
            assertThat(names.find(proxy, operation.getName(), List.of(operation.getParameterTypes()), index))
                    .isEqualTo(wireName(parameters[index]));
        }
    }

    @Test
    void shouldNameTheLimitsWhenSizesAreOpenOrFixed() {
        assertThat(unit.violations(VALIDATOR.validate(
                                new Sizes("abcdef", "abcdef", "a", List.of("a", "b"), List.of(), 7, 7, BigDecimal.TEN)))
                        .message(io.github.starrockssync.server.model.Language.EN_US))
                .isEqualTo("$.exact: must be 3 characters; $.few: must have 1 elements; "
                        + "$.highest: must be at most 5; $.least: must be at least 2 characters; "
                        + "$.lowest: must be at least 8; $.most: must be at most 5 characters; "
                        + "$.share: is not valid; $.some: must have at least 1 elements");
    }

    @Test
    void shouldCountACharacterOnceWhenItIsBeyondTheFirstPlane() {
        DbConfig longest = new DbConfig().paramName("😀".repeat(128)).value("😀".repeat(1024));
        assertThat(places(longest)).isEmpty();
        assertThat(places(longest.paramName("😀".repeat(129)))).containsExactly("$.param_name");
        assertThat(places(longest.paramName("😀"))).containsExactly("$.param_name");
    }

    private List<String> places(Object body) {
        return unit.violations(VALIDATOR.validate(body)).listed().stream()
                .map(Violation::location)
                .distinct()
                .toList();
    }

    static Stream<Method> operations() {
        return Stream.of(DataSynchronizationApi.class, JobsApi.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()));
    }

    private static String wireName(Parameter parameter) {
        if (parameter.isAnnotationPresent(PathParam.class)) {
            return parameter.getAnnotation(PathParam.class).value();
        }
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return parameter.getAnnotation(QueryParam.class).value();
        }
        return parameter.isAnnotationPresent(HeaderParam.class)
                ? parameter.getAnnotation(HeaderParam.class).value()
                : "$";
    }

    record Sizes(
            @CodePointLength(min = 3, max = 3) String exact,
            @CodePointLength(max = 5) String most,
            @CodePointLength(min = 2) String least,
            @Size(min = 1, max = 1) List<String> few,
            @Size(min = 1) List<String> some,
            @Max(5) int highest,
            @Min(8) int lowest,
            @DecimalMax("1") BigDecimal share) {}
}
