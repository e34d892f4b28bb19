package io.github.starrockssync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** DEVIATIONS.md and the tests that it names stay together: none is missing, and none is left over. */
final class DeviationsListTest {

    private static final Path LIST = Path.of("..", "api-spec", "DEVIATIONS.md");
    private static final Pattern REFERENCE = Pattern.compile("`IT#(\\w+)`");

    @Test
    void shouldNameEveryTestWhenItPinsADeviation() throws IOException {
        Set<String> tests = Stream.of(
                        DocumentedDeviationsIT.class,
                        DocumentedAdditionsIT.class,
                        DocumentedQueriesIT.class,
                        DocumentedRequestsIT.class,
                        DocumentedTasksIT.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = REFERENCE
                .matcher(Files.readString(LIST))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isNotEmpty().isEqualTo(tests);
    }
}
