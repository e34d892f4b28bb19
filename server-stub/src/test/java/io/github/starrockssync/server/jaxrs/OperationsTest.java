package io.github.starrockssync.server.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.server.api.JobsApi;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

    private final Operations unit = Operations.OF_CONTRACT;

    @Test
    void shouldKnowEveryInterfaceWhenTheContractGrows() throws IOException, URISyntaxException {
        Path generated =
                Path.of(JobsApi.class.getResource("JobsApi.class").toURI()).getParent();

        try (Stream<Path> files = Files.list(generated)) {
            List<String> interfaces = files.map(file -> file.getFileName().toString())
                    .map(name -> name.replace(".class", ""))
                    .toList();

            assertThat(unit.interfaces())
                    .extracting(Class::getSimpleName)
                    .containsExactlyInAnyOrderElementsOf(interfaces);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/p/jobs", "v3/p/jobs", "/v3/p/jobs/"})
    void shouldListTheMethodsWhenAnOperationHasThePath(String path) {
        assertThat(unit.allowed(path)).containsExactly("GET", "HEAD", "OPTIONS");
    }

    @Test
    void shouldListOnlyItsOwnMethodsWhenAPathBeginsLikeAnother() {
        String path = "/v3/p/instances/i/starrocks/databases/replication";

        assertThat(unit.allowed(path)).containsExactly("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT");
        assertThat(unit.allowed(path + "/configuration")).containsExactly("GET", "HEAD", "OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "/v3/p/q/jobs", "/v3/p/jobs/1", "/x/v3/p/jobs"})
    void shouldListNothingWhenNoOperationHasThePath(String path) {
        assertThat(unit.allowed(path)).isEmpty();
    }
}
