package io.github.starrockssync.contract.browser;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the console as they come over HTTP. */
final class ConsoleFilesIT {

    private static final String FILES = "/_sandbox/console/";

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?x=1;2",
                FILES + "console.js",
                FILES + "console.css",
                FILES + "en.json",
                FILES + "icon.svg"
            })
    void shouldLetThePageLoadNothingFromElsewhere(String path) {
        Response response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Content-Security-Policy")).startsWith("default-src 'self';");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(response.asString().replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("://", "innerHTML");
    }

    @Test
    void shouldBeHtmlWithoutInlineScriptOrStyle() {
        Response page = get("/");
        assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.asString())
                .contains("<!doctype html>")
                .doesNotContainPattern("<script(?![^>]*src=)|<style|style=|\\bon\\w+=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void shouldAnswer404WhenThePageIsNotRead(String method) {
        Response response = new Calls(sandbox.uri()).deliberatelyWrong().request(method, "/");
        assertRefused(response, 404, "APIGW.0101", "does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {FILES + "none.js", FILES + "../index.html", "/_sandbox/console", "/console.js"})
    void shouldAnswer404InJsonWhenThereIsNoSuchFile(String path) {
        Response response = new Calls(sandbox.uri()).deliberatelyWrong().get(path);
        assertRefused(response, 404, "APIGW.0101", "does not exist");
        assertThat(response.header("Content-Security-Policy")).isNull();
    }

    @Test
    void shouldHaveTheSameTextsInBothLanguages() {
        JsonNode english = Change.body(get(FILES + "en.json").asString());
        JsonNode chinese = Change.body(get(FILES + "zh.json").asString());
        english.properties()
                .forEach(text -> assertThat(places(chinese.path(text.getKey()).asText()))
                        .as(text.getKey())
                        .isEqualTo(places(text.getValue().asText())));
        assertThat(chinese).hasSameSizeAs(english);
        assertThat(found("data-text=\"([^\"]+)\"", get("/").asString())).allMatch(english::has);
        assertThat(found("word\\(\"([^\"]+)\"", get(FILES + "console.js").asString()))
                .isNotEmpty()
                .allMatch(english::has);
    }

    @Test
    void shouldOfferEveryOperationAndFaultOfTheContracts() throws IOException {
        JsonNode controls = new YAMLMapper()
                .readTree(Path.of("../sandbox/src/main/openapi/sandbox-controls.yaml")
                        .toFile());
        String page = get("/").asString();
        assertThat(options(page, "error", "<option[^>]*>(\\w+)")).isEqualTo(words(controls, "ErrorName"));
        assertThat(options(page, "kind", "value=\"(\\w+)\"")).isEqualTo(words(controls, "FaultKind"));
        assertThat(new TreeSet<>(options(page, "operation", "<option[^>]*>(\\w+)")))
                .isEqualTo(ContractOperation.all().stream()
                        .map(ContractOperation::operationId)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static TreeSet<String> places(String text) {
        return new TreeSet<>(found("\\{(\\w+)\\}", text));
    }

    private static List<String> words(JsonNode controls, String schema) {
        List<String> words = new ArrayList<>();
        controls.at("/components/schemas/" + schema + "/enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static List<String> options(String page, String select, String option) {
        String inside = found("(?s)<select name=\"" + select + "\">(.*?)</select>", page)
                .get(0);
        return found(option, inside);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private Response get(String path) {
        return given().baseUri(sandbox.uri().toString())
                .urlEncodingEnabled(false)
                .get(path);
    }
}
