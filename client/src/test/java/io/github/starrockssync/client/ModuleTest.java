package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Opens;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the module says of itself, held against the classes that are in it. */
class ModuleTest {
    private static final String GENERATED = "io.github.starrockssync.client.generated.";

    private final ModuleDescriptor unit = read();

    @Test
    void shouldExportEveryPackageWithAPublicType() {
        Set<String> seen = ClientClasses.all().stream()
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .map(Class::getPackageName)
                .filter(name -> !name.contains(".internal"))
                .collect(Collectors.toSet());
        assertThat(unit.exports())
                .allSatisfy(each -> assertThat(each.isQualified()).isFalse())
                .extracting(Exports::source)
                .containsExactlyInAnyOrderElementsOf(seen);
    }

    @Test
    void shouldNeedJacksonAndTheJdkAloneAtRunTime() {
        assertThat(unit.requires())
                .filteredOn(each -> !each.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .filteredOn(name -> !name.startsWith("java."))
                .containsExactlyInAnyOrder(
                        "com.fasterxml.jackson.annotation",
                        "com.fasterxml.jackson.core",
                        "com.fasterxml.jackson.databind");
    }

    @Test
    void shouldOpenRequestsAndModelsAndNothingElse() {
        assertThat(unit.isOpen()).isFalse();
        assertThat(unit.opens())
                .allSatisfy(each -> assertThat(each.isQualified()).isFalse())
                .extracting(Opens::source)
                .containsExactlyInAnyOrder(
                        "io.github.starrockssync.client.api", "io.github.starrockssync.client.model");
    }

    @Test
    void shouldHoldInTheRootPackageWhatAUserBuilds() {
        assertThat(ClientClasses.all())
                .filteredOn(type -> type.getPackageName().equals("io.github.starrockssync.client"))
                .filteredOn(type -> !type.isInterface())
                .containsExactlyInAnyOrder(StarRocksSyncClient.class, StarRocksSyncClientBuilder.class);
    }

    @Test
    void shouldExportNoInternals() {
        assertThat(unit.exports()).extracting(Exports::source).noneMatch(name -> name.contains("internal"));
    }

    private static ModuleDescriptor read() {
        try (InputStream file = Files.newInputStream(ClientClasses.directory().resolve("module-info.class"))) {
            return ModuleDescriptor.read(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
