package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

final class NewTablesTest {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final String otherUrl = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @Test
    void shouldRunEveryScriptInTheOrderOfVersions() throws IOException, URISyntaxException {
        Path scripts = Path.of(
                NewTables.class.getResource("/db/migration/V1__state.sql").toURI());
        try (Stream<Path> files = Files.list(scripts.getParent())) {
            assertThat(NewTables.SCRIPTS)
                    .containsExactlyElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .sorted(Comparator.comparingInt(NewTablesTest::version))
                                    .toList());
        }
    }

    @Test
    void shouldMakeWhatTheHistoryOfScriptsMakes() {
        new NewTables(url).migrate();
        Flyway.configure().dataSource(otherUrl, null, null).load().migrate();
        assertThat(definition(url)).isEqualTo(definition(otherUrl)).hasSizeGreaterThan(20);
    }

    @Test
    void shouldMakeOtherTablesThanAnEarlierVersion() {
        new NewTables(url).migrate();
        Flyway.configure().dataSource(otherUrl, null, null).target("7").load().migrate();
        assertThat(definition(url)).isNotEqualTo(definition(otherUrl));
    }

    private static int version(String script) {
        return Integer.parseInt(script.substring(1, script.indexOf('_')));
    }

    /** Tables, their columns, rules, indexes and rows as statements, but not those of the history. */
    private static List<String> definition(String url) {
        return Jdbi.create(url)
                .withHandle(
                        handle -> handle.select("SCRIPT").mapTo(String.class).list())
                .stream()
                .filter(statement -> !statement.contains("flyway_schema_history"))
                .sorted()
                .toList();
    }
}
