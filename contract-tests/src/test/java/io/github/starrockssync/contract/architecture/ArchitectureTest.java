package io.github.starrockssync.contract.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dependencies that ARCHITECTURE.md rules out. */
final class ArchitectureTest {

    private static final String ROOT = "io.github.starrockssync.";
    private static final Map<String, JavaClasses> MODULES = new ConcurrentHashMap<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            client      | client               | @server.. @sandbox.. jakarta.ws.rs.. io.vertx.. io.quarkus.. com.huaweicloud..
            server-stub | server               | @client.. @sandbox.. io.vertx.. io.quarkus.. org.jboss.. org.springframework..
            server-stub | server.check         | jakarta.ws.rs.. @server.jaxrs..
            server-stub | server.json          | jakarta.ws.rs.. @server.jaxrs..
            server-stub | server.error         | jakarta.ws.rs.. @server.jaxrs..
            server-stub | server.violation     | jakarta.ws.rs.. @server.jaxrs..
            server-stub | server.signature     | jakarta..
            sandbox     | sandbox.replication  | jakarta.ws.rs.. io.vertx.. io.quarkus.. java.net.http.. java.sql.. javax.sql.. org.sqlite..
            sandbox     | sandbox.replication  | @sandbox.http.. @sandbox.gateway.. @sandbox.resource.. @sandbox.store.. @sandbox.controls..
            sandbox     | sandbox.check        | jakarta.ws.rs.. io.vertx.. io.quarkus.. java.net.http.. java.sql.. javax.sql.. org.sqlite..
            sandbox     | sandbox.check        | @sandbox.http.. @sandbox.gateway.. @sandbox.resource.. @sandbox.store.. @sandbox.controls..
            sandbox     | sandbox.resource     | java.sql.. javax.sql.. org.sqlite.. org.postgresql..
            sandbox     | sandbox.store        | jakarta.ws.rs..
            sandbox     | sandbox.store        | @sandbox.controls.. @sandbox.gateway.. @sandbox.iam.. @sandbox.replication.. @sandbox.state.. @sandbox.time..
            sandbox     | sandbox.state        | jakarta.ws.rs.. java.sql.. javax.sql.. org.sqlite.. org.postgresql..
            sandbox     | sandbox              | @client..
            """)
    void shouldNotDependOnWhatTheArchitectureRulesOut(String module, String from, String on) {
        assertThat(violations(module, from, on)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            client      | client               | com.fasterxml.jackson..
            server-stub | server.jaxrs         | jakarta.ws.rs..
            sandbox     | sandbox.resource     | @sandbox.replication..
            sandbox     | sandbox.store        | java.sql..
            """)
    void shouldFindDependenciesWhenThereAreSome(String module, String from, String on) {
        assertThat(violations(module, from, on)).isNotEmpty();
    }

    private static List<String> violations(String module, String from, String on) {
        String[] packages = on.replace("@", ROOT).split(" ");
        return noClasses()
                .that()
                .resideInAPackage(ROOT + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .evaluate(classes(module))
                .getFailureReport()
                .getDetails();
    }

    private static JavaClasses classes(String module) {
        return MODULES.computeIfAbsent(
                module, name -> new ClassFileImporter().importPath(Path.of("..", name, "target", "classes")));
    }
}
