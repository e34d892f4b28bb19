package io.github.starrockssync.contract.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class ReleaseVersionsTest {

    @Test
    void shouldAgreeWhenTheyAreOfThisTree() throws IOException, XPathExpressionException {
        ReleaseVersions unit = new ReleaseVersions(
                artifact(),
                version(Path.of("src/main/openapi/starrocks-data-sync.yaml")),
                version(Path.of("src/main/overlay/zh-CN.yaml")),
                Files.readString(Path.of("../CHANGELOG.md")));

        assertThat(unit.disagreements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    0.2.0-SNAPSHOT, 0.2.0, 0.2.0, Unreleased
                    0.2.0,          0.2.0, 0.2.0, 0.2.0
                    0.2.0,          0.2.0, 0.2.0, 0.2.0 (2027-01-31)
                    """)
    void shouldAgreeWhenTheySayTheSame(String artifact, String contract, String translation, String heading) {
        assertThat(new ReleaseVersions(artifact, contract, translation, changelog(heading)).disagreements())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.2.0-SNAPSHOT | 0.1.0 | 0.1.0 | Unreleased | pom.xml is 0.2.0-SNAPSHOT, info.version of the contract is 0.1.0
                    0.2.0-SNAPSHOT | 0.2.0 | 0.1.0 | Unreleased | info.version of the contract is 0.2.0, of zh-CN.yaml 0.1.0
                    0.2.0-SNAPSHOT | 0.2.0 | 0.2.0 | 0.1.1      | CHANGELOG.md has no Unreleased, but 0.2.0-SNAPSHOT is not released
                    0.1.0-SNAPSHOT | 0.1.0 | 0.1.0 | Unreleased | CHANGELOG.md has 0.1.0, which pom.xml says is not released
                    0.2.0          | 0.2.0 | 0.2.0 | Unreleased | CHANGELOG.md does not have 0.2.0, which pom.xml releases
                    0.2.0          | 0.2.0 | 0.2.0 | 0.2.01     | CHANGELOG.md does not have 0.2.0, which pom.xml releases
                    """)
    void shouldNameBothWhenTwoDisagree(
            String artifact, String contract, String translation, String heading, String sentence) {
        assertThat(new ReleaseVersions(artifact, contract, translation, changelog(heading)).disagreements())
                .containsExactly(sentence);
    }

    /** Of a project that has released 0.1.0 before. */
    private static String changelog(String heading) {
        return "# Changelog\n\n## %s\n\n- A line.\n\n## 0.1.0\n\n- The first.\n".formatted(heading);
    }

    private static String version(Path yaml) throws IOException {
        return new YAMLMapper()
                .readTree(Files.readString(yaml))
                .at("/info/version")
                .asText();
    }

    private static String artifact() throws IOException, XPathExpressionException {
        try (var pom = Files.newBufferedReader(Path.of("../pom.xml"))) {
            return XPathFactory.newInstance()
                    .newXPath()
                    .evaluate("/*[local-name()='project']/*[local-name()='version']", new InputSource(pom));
        }
    }
}
