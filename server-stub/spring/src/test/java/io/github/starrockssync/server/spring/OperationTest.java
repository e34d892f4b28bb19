package io.github.starrockssync.server.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ShowGaussMySqlJobInfoResponse;
import io.github.starrockssync.server.spring.api.JobsApi;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class OperationTest {

    private final Jobs jobs = new Jobs();

    @Test
    void shouldKnowTheRulesOfAnOperationWhenJaxRsIsAbsent() {
        assertThatThrownBy(() -> Class.forName("jakarta.ws.rs.Path")).isInstanceOf(ClassNotFoundException.class);

        Operation operation = Operation.of(new HandlerMethod(jobs, method("showGaussMySqlJobInfo")));

        assertThat(operation.rules().parameters())
                .extracting(rule -> rule.name())
                .containsExactly("project_id", "id", "X-Language");
    }

    @Test
    void shouldKnowEveryInterfaceWhenTheContractGrows() throws IOException, URISyntaxException {
        Path generated =
                Path.of(JobsApi.class.getResource("JobsApi.class").toURI()).getParent();

        try (Stream<Path> files = Files.list(generated)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".class", "")))
                    .containsExactlyInAnyOrderElementsOf(Operation.RULES.keySet().stream()
                            .map(Class::getSimpleName)
                            .toList());
        }
    }

    @Test
    void shouldFindNoOperationWhenTheMethodIsTheControllersOwn() {
        assertThat(Operation.of(new HandlerMethod(jobs, method("unrelated")))).isNull();
        assertThat(Operation.of("a static resource")).isNull();
        assertThat(Operation.of(null)).isNull();
    }

    private static Method method(String name) {
        return Arrays.stream(Jobs.class.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static final class Jobs implements JobsApi {

        @Override
        public ShowGaussMySqlJobInfoResponse showGaussMySqlJobInfo(String projectId, String id, Language language) {
            return new ShowGaussMySqlJobInfoResponse();
        }

        public String unrelated() {
            return "";
        }
    }
}
