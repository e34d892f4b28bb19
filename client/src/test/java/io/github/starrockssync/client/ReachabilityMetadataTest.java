package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.client.model.DbConfig;
import io.github.starrockssync.client.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What the jar tells GraalVM about reflection: Jackson, and a validation
 * provider, find members of a native image only if they are listed. No image
 * is built here; these tests hold the list against the classes.
 */
class ReachabilityMetadataTest {
    private static final String PLACE = "/META-INF/native-image/io.github.starrocks-sync/starrocks-sync-client/";

    private final JsonNode unit = read();

    @Test
    void shouldListEveryClassThatJacksonTouches() {
        List<String> touched = ClientClasses.all().stream()
                .filter(ReachabilityMetadataTest::isTouchedByJackson)
                .map(Class::getName)
                .toList();
        assertThat(touched).contains(DbConfig.class.getName(), Language.class.getName());
        assertThat(names()).containsExactlyInAnyOrderElementsOf(touched);
    }

    @Test
    void shouldGrantAllThatJacksonAsksFor() {
        assertThat(unit)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(
                                List.of("allDeclaredConstructors", "allDeclaredFields", "allDeclaredMethods"))
                        .allSatisfy(right ->
                                assertThat(entry.path(right).asBoolean()).isTrue()));
    }

    private List<String> names() {
        return StreamSupport.stream(unit.spliterator(), false)
                .map(entry -> entry.path("name").asText())
                .toList();
    }

    private static boolean isTouchedByJackson(Class<?> type) {
        return Stream.of(
                        Stream.of(type),
                        Arrays.stream(type.getDeclaredFields()),
                        Arrays.stream(type.getDeclaredMethods()),
                        Arrays.stream(type.getDeclaredConstructors()))
                .flatMap(members -> members)
                .anyMatch(ReachabilityMetadataTest::hasJacksonAnnotation);
    }

    private static boolean hasJacksonAnnotation(AnnotatedElement member) {
        return Arrays.stream(member.getAnnotations())
                .anyMatch(each -> each.annotationType().isAnnotationPresent(JacksonAnnotation.class));
    }

    private static JsonNode read() {
        try (InputStream file = ReachabilityMetadataTest.class.getResourceAsStream(PLACE + "reflect-config.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
