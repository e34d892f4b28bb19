package io.github.starrockssync.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.docs.ClientComparison.NamedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each claim of the comparison with the vendor's SDK names a test, and the test is there. */
final class ClientComparisonTest {

    private static final List<Path> SOURCES = List.of(
            Path.of("src", "test", "java"),
            Path.of("..", "client", "src", "test", "java"),
            Path.of("..", "sandbox", "junit5", "src", "test", "java"));

    static List<NamedTest> tests() {
        return ClientComparison.tests();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void shouldNameTestThatIsThere(NamedTest named) throws IOException {
        assertThat(isThere(named)).isTrue();
    }

    @Test
    void shouldNoticeWhenATestIsNotThere() throws IOException {
        assertThat(isThere(new NamedTest("NoSuchTest", "shouldDoNothing"))).isFalse();
        assertThat(isThere(new NamedTest("ClientComparisonTest", "shouldDoNothing")))
                .isFalse();
    }

    @Test
    void shouldNameTestInEveryRow() {
        assertThat(ClientComparison.features())
                .hasSizeGreaterThan(20)
                .allMatch(row -> row.matches(".*`\\w+(Test|IT)#\\w+` \\|"));
    }

    @Test
    void shouldCompareWithTheVersionThatTheTestsUse() throws IOException {
        assertThat(Files.readString(Path.of("..", "pom.xml")))
                .contains("<dep.huaweicloud-sdk.version>3.1.143</dep.huaweicloud-sdk.version>");
        assertThat(ClientComparison.text()).contains("`huaweicloud-sdk-gaussdb` 3.1.143");
    }

    private static boolean isThere(NamedTest named) throws IOException {
        for (Path sources : SOURCES) {
            try (Stream<Path> files = Files.walk(sources)) {
                List<Path> found = files.filter(file -> file.endsWith(named.type() + ".java"))
                        .toList();
                for (Path file : found) {
                    if (Files.readString(file).contains("void " + named.method() + "(")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
