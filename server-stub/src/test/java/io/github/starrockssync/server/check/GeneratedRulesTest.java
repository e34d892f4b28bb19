package io.github.starrockssync.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.server.api.DataSynchronizationApi;
import io.github.starrockssync.server.api.InstancesApi;
import io.github.starrockssync.server.api.JobsApi;
import io.github.starrockssync.server.model.DbConfig;
import io.github.starrockssync.server.violation.ConstraintTranslation;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.ParameterNames;
import io.github.starrockssync.server.violation.Violation;
import io.github.starrockssync.server.violation.Violations;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated rules find the same violations as a Bean Validation provider. */
class GeneratedRulesTest {

    private static final int COMBINATIONS = 200;
    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final Validator ORACLE = FACTORY.getValidator();

    private final ConstraintTranslation translation = new ConstraintTranslation();
    private final Random random = new Random(20_261_122);
    private final SampleValues samples = new SampleValues(random);

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldFindWhatTheOracleFindsWhenOnePropertyHasAnyValue(Class<? extends Validatable> type)
            throws ReflectiveOperationException {
        for (Method setter : SampleValues.setters(type)) {
            List<@Nullable Object> values =
                    samples.of(setter.getAnnotatedParameterTypes()[0], SampleValues.getter(setter));
            for (Object value : values) {
                Validatable model = type.getConstructor().newInstance();
                setter.invoke(model, value);

                assertThat(found(model)).as("%s", model).isEqualTo(expected(model));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldFindWhatTheOracleFindsWhenPropertiesAreCombined(Class<? extends Validatable> type) {
        for (int combination = 0; combination < COMBINATIONS; combination++) {
            Validatable model = (Validatable) samples.model(type);

            assertThat(found(model)).as("%s", model).isEqualTo(expected(model));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldFindWhatTheOracleFindsWhenParametersAreCombined(Method operation, OperationRules rules) {
        Object resource = Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {operation.getDeclaringClass()},
                (self, method, values) -> null);
        for (int combination = 0; combination < COMBINATIONS; combination++) {
            Object[] values =
                    Stream.of(operation.getParameters()).map(this::anyValue).toArray();

            assertThat(found(operation, rules, values))
                    .as("%s %s", operation.getName(), Arrays.toString(values))
                    .isEqualTo(translation.violations(
                            ORACLE.forExecutables().validateParameters(resource, operation, values)));
        }
    }

    private static Violations found(Validatable model) {
        return Violations.of(ViolationCollector.validate(model));
    }

    private Violations expected(Validatable model) {
        return translation.violations(ORACLE.validate(model));
    }

    private static Violations found(Method operation, OperationRules rules, @Nullable Object[] values) {
        List<Violation> found = new ArrayList<>();
        for (int index = 0; index < values.length; index++) {
            Object value = values[index];
            Optional<String> name = ParameterNames.of(operation.getParameterAnnotations()[index]);
            if (name.isPresent()) {
                ParameterRule rule = rule(rules, name.get());
                found.addAll(rule.violations(value == null ? null : List.of(value.toString())));
            } else if (value != null) {
                found.addAll(ViolationCollector.validate((Validatable) value));
            } else if (rules.bodyRequired()) {
                found.add(Violation.of(Violation.ROOT, ContractRule.BODY_REQUIRED));
            }
        }
        return Violations.of(found);
    }

    private static ParameterRule rule(OperationRules rules, String name) {
        return rules.parameters().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Object anyValue(Parameter parameter) {
        List<@Nullable Object> values = samples.of(parameter.getAnnotatedType(), parameter);
        // there is no call without a parameter in the path
        int first = parameter.isAnnotationPresent(PathParam.class) ? 1 : 0;
        return values.get(first + random.nextInt(values.size() - first));
    }

    static Stream<Class<?>> models() throws IOException, URISyntaxException {
        Path classes =
                Path.of(DbConfig.class.getResource("DbConfig.class").toURI()).getParent();
        try (Stream<Path> files = Files.list(classes)) {
            List<Class<?>> models = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("$"))
                    .map(name -> DbConfig.class.getPackageName() + "." + name.replace(".class", ""))
                    .sorted()
                    .<Class<?>>map(GeneratedRulesTest::load)
                    .filter(type -> !type.isEnum())
                    .toList();
            assertThat(models).hasSizeGreaterThan(30).allMatch(Validatable.class::isAssignableFrom);
            return models.stream();
        }
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                        operations(DataSynchronizationApi.class, DataSynchronizationApi.RULES),
                        operations(InstancesApi.class, InstancesApi.RULES),
                        operations(JobsApi.class, JobsApi.RULES))
                .flatMap(all -> all);
    }

    private static Stream<Arguments> operations(Class<?> api, Map<String, OperationRules> rules) {
        return Stream.of(api.getMethods()).map(method -> Arguments.of(method, rules.get(method.getName())));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
