package io.github.starrockssync.contract.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.controls.ErrorName;
import io.github.starrockssync.sandbox.junit5.controls.FaultSetting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** What people read and try in the documentation that the sandbox serves. */
final class DocumentationIT {

    private static final Path CATALOGUE = Path.of("../api-spec/src/main/openapi/starrocks-data-sync-errors.yaml");

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @AfterEach
    void shouldNeitherComplainNorAskElsewhere() {
        assertThat(BROWSER.requests())
                .isNotEmpty()
                .allMatch(address -> address.startsWith(sandbox.uri() + "/")
                        || address.startsWith("about:")
                        || address.startsWith("data:"));
        assertThat(BROWSER.complaints()).allMatch(line -> line.contains("[INFO]"));
    }

    @ParameterizedTest
    @CsvSource({"en, en-us", "zh-CN, zh-cn"})
    void shouldListEveryErrorInTheLanguageOfThePage(String language, String texts) throws IOException {
        Page page = overview(language).page();
        List<String> expected = new ArrayList<>();
        for (JsonNode error : new YAMLMapper().readTree(CATALOGUE.toFile()).path("errors")) {
            expected.add("%s %s %s"
                    .formatted(
                            error.path("status").asText(),
                            error.path("code").asText(),
                            error.path("text").path(texts).asText().replaceAll("\\{\\d}", "…")));
        }
        assertThat(page.all("#errors tbody tr").stream().map(WebElement::getText))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"en, The life of a task, check passes creates the task", "zh-CN, 任务的生命周期, 校验通过即创建任务"})
    void shouldShowTheLifeOfATask(String language, String title, String words) {
        Page page = overview(language).page();
        assertThat(page.the("html").getDomAttribute("lang")).isEqualTo(language);
        assertThat(page.text("#life-title")).isEqualTo(title);
        assertThat(page.text("#life .name").lines())
                .containsExactly("Wait", "Full", "Incremental", "Paused", "Cancelled");
        assertThat(page.the("#life svg").getAccessibleName()).isEqualTo(title);
        assertThat(page.the("#life desc").getDomProperty("textContent").replace("that passes", "passes"))
                .contains(words);
    }

    @Test
    void shouldShowEveryOperationAndMakeTheDocumentedCall() throws IOException {
        assertShowsOperationsAndMakesTheDocumentedCall("en");
    }

    @Test
    @Tag("exhaustive")
    void shouldShowEveryOperationAndMakeTheDocumentedCallInChinese() throws IOException {
        assertShowsOperationsAndMakesTheDocumentedCall("zh-CN");
    }

    private void assertShowsOperationsAndMakesTheDocumentedCall(String language) throws IOException {
        DocumentationPage reference = reference(language);
        assertThat(reference.operationSummaries()).hasSize(14);
        reference.page().awaitText("#reference", reference.operationSummaries().toArray(String[]::new));

        reference.sendDocumentedCall(BROWSER);
        reference.page().awaitText("[role=dialog]", "200 OK", "job_id");
        ObjectNode shown = (ObjectNode) reference.shownAnswer();
        assertThat(Change.body(lastCall().path("request_body").asText()))
                .isEqualTo(reference.example("DocumentedCallRequest"));
        assertThat(Change.body(lastCall().path("response_body").asText())).isEqualTo(shown);
        ObjectNode documented = (ObjectNode) reference.example("DocumentedCallResponse");
        assertThat(shown.remove("job_id").asText()).isNotEmpty();
        documented.remove("job_id");
        assertThat(shown).isEqualTo(documented);
        assertThat(remembered(reference.page())).contains("shell/curl").doesNotContain(WellKnown.TOKEN);
    }

    @Test
    void shouldShowTheCodeSamplesOfAnOperation() throws IOException {
        DocumentationPage reference = reference("en");
        reference.chooseSamples("Java (Huawei Cloud SDK)");
        reference
                .page()
                .awaitText("#reference", "GaussDBClient client = GaussDBClient", "ModifyDataSyncConfigRequestV3");
        reference.chooseSamples("Java");
        reference.page().awaitText("#reference", "StarRocksSyncClient client = StarRocksSyncClient");
        assertThat(BROWSER.takePicture("documentation-samples")).isNotEmptyFile();
    }

    @Test
    void shouldShowTheErrorWhenTheCallIsRefused() {
        sandbox.controls()
                .addFault(new FaultSetting()
                        .withOperation("modifyDataSync")
                        .withError(ErrorName.fromValue("operation_in_progress")));
        DocumentationPage reference = reference("en");
        reference.sendDocumentedCall(BROWSER);
        reference.page().awaitText("[role=dialog]", "409 Conflict", "DBS.200019");
        assertThat(reference.shownAnswer().path("error_code").asText()).isEqualTo("DBS.200019");
        // the browser itself writes down every answer that is not a success
        BROWSER.complaints();
    }

    @Test
    void shouldLetTryItReachNoOtherMachine() {
        Page page = reference("en").page();
        assertThat(page.driver()
                        .executeAsyncScript("const done = arguments[0];"
                                + "fetch('http://198.51.100.7/').then(() => done('sent'), () => done('refused'))"))
                .isEqualTo("refused");
        assertThat(BROWSER.complaints()).anyMatch(line -> line.contains("Content Security Policy"));
        assertThat(BROWSER.requests()).noneMatch(address -> address.contains("198.51.100.7"));
    }

    /** Everything that the page could leave behind in the browser. */
    private static String remembered(Page page) {
        return String.valueOf(page.script("return JSON.stringify(["
                + "Object.entries(localStorage), Object.entries(sessionStorage), document.cookie])"));
    }

    private JsonNode lastCall() {
        String journal = given().baseUri(sandbox.uri().toString())
                .get("/_sandbox/journal?operation=modifyDataSync&limit=1")
                .asString();
        return Change.body(journal).at("/entries/0");
    }

    private DocumentationPage overview(String language) {
        return DocumentationPage.overview(BROWSER.driver(), folder(), language);
    }

    private DocumentationPage reference(String language) {
        return DocumentationPage.reference(BROWSER.driver(), folder(), language, "");
    }

    private String folder() {
        return sandbox.uri().resolve("/docs/").toString();
    }
}
