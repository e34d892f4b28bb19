package io.github.starrockssync.contract.browser;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the documentation as they come over HTTP. */
final class DocumentationFilesIT {

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldServeEveryFileOfTheArtifact() throws IOException {
        try (Stream<Path> files = Files.walk(DocumentationPage.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = "/docs/"
                        + DocumentationPage.FOLDER.relativize(file).toString().replace('\\', '/');
                Response response = get(sandbox.uri(), path);
                assertThat(response.statusCode()).as(path).isEqualTo(200);
                assertThat(response.asByteArray()).as(path).isEqualTo(Files.readAllBytes(file));
                assertThat(response.header("Content-Security-Policy")).isEqualTo("frame-ancestors 'none'");
                assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void shouldPublishTheContractAsItIs(String language) throws IOException {
        String edition = language.equals("en") ? "" : "." + language;
        Path yaml = Path.of("../api-spec/target/classes/META-INF/openapi/starrocks-data-sync" + edition + ".yaml");
        assertThat(get(sandbox.uri(), "/docs/" + language + "/openapi.yaml").asByteArray())
                .isEqualTo(Files.readAllBytes(yaml));
    }

    @Test
    void shouldLeadToTheFolderWithASlash() {
        Response response = get(sandbox.uri(), "/docs");
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.header("Location")).isEqualTo("docs/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/none.html", "/docs/fr/index.html", "/docs/assets"})
    void shouldAnswer404InJsonWhenThereIsNoSuchFile(String path) {
        Response response = new Calls(sandbox.uri()).deliberatelyWrong().get(path);
        assertRefused(response, 404, "APIGW.0101", "does not exist");
        assertThat(response.header("Content-Security-Policy")).isNull();
    }

    @Test
    void shouldAnswer404WhenTheControlsAreOff() {
        try (SandboxProcess bare = SandboxProcess.start("--controls", "off")) {
            for (String path : new String[] {"/docs", "/docs/", "/docs/en/index.html", "/docs/assets/scalar.js"}) {
                assertThat(get(bare.uri(), path).statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void shouldAskNothingFromElsewhere() throws IOException {
        try (Stream<Path> files = Files.walk(DocumentationPage.FOLDER)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(page, StandardCharsets.UTF_8))
                        .contains("default-src 'none'")
                        .doesNotContainPattern("(src|href)=\"(https?:)?//")
                        .doesNotContainPattern("<script(?![^>]*src=)|<style|\\bon\\w+=");
            }
        }
    }

    private static Response get(URI sandbox, String path) {
        return given().baseUri(sandbox.toString()).redirects().follow(false).get(path);
    }
}
