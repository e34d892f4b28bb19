package io.github.starrockssync.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documentation opened from the file system. */
final class DocumentationAsFileIT {

    private static final String FOLDER = DocumentationPage.FOLDER.toUri().toString();

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @AfterEach
    void connect() {
        network(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void shouldNeedNoNetwork(String language) throws IOException {
        network(false);
        Page overview = overview(language);
        assertThat(overview.all("main section")).hasSize(7);
        assertThat(overview.all("#errors tbody tr")).hasSizeGreaterThan(20);
        DocumentationPage reference = DocumentationPage.reference(BROWSER.driver(), FOLDER, language, "");
        reference.page().awaitText("body", reference.operationSummaries().toArray(String[]::new));
        assertThat(reference.page().text("#file-hint")).contains("--allow-origin null");
        assertThat(BROWSER.requests())
                .hasSizeGreaterThan(5)
                .allMatch(address -> address.startsWith(FOLDER) || address.matches("(about|data):.*"));
        assertThat(BROWSER.complaints()).allMatch(line -> line.contains("[INFO]"));
    }

    @Test
    void shouldReallyBeWithoutNetworkWhenItIsSwitchedOff() {
        network(false);
        try (SandboxProcess sandbox = SandboxProcess.start("--allow-origin", "null")) {
            DocumentationPage reference = reference(sandbox);
            reference.sendDocumentedCall(BROWSER);
            reference
                    .page()
                    .await(
                            "the failure",
                            () -> BROWSER.complaints().stream()
                                    .anyMatch(line -> line.contains("ERR_INTERNET_DISCONNECTED")));
        }
    }

    @Test
    void shouldMakeTheDocumentedCallWhenTheSandboxAllowsFiles() throws IOException {
        try (SandboxProcess sandbox = SandboxProcess.start("--allow-origin", "null")) {
            DocumentationPage reference = reference(sandbox);
            reference.sendDocumentedCall(BROWSER);
            reference.page().awaitText("[role=dialog]", "200 OK", "job_id");
            assertThat(reference.shownAnswer().path("job_id").asText()).isNotEmpty();
            assertThat(BROWSER.complaints()).allMatch(line -> line.contains("[INFO]"));
        }
    }

    @Test
    void shouldNotReachASandboxThatDoesNotAllowFiles() {
        try (SandboxProcess sandbox = SandboxProcess.start()) {
            DocumentationPage reference = reference(sandbox);
            reference.sendDocumentedCall(BROWSER);
            reference
                    .page()
                    .await(
                            "the refusal",
                            () -> BROWSER.complaints().stream()
                                    .anyMatch(line -> line.contains("blocked by CORS policy")));
        }
    }

    private static Page overview(String language) {
        return DocumentationPage.overview(BROWSER.driver(), FOLDER, language).page();
    }

    private static DocumentationPage reference(SandboxProcess sandbox) {
        return DocumentationPage.reference(BROWSER.driver(), FOLDER, "en", "?sandbox=" + sandbox.uri());
    }

    private static void network(boolean connected) {
        BROWSER.command("Network.enable", Map.of());
        BROWSER.command(
                "Network.emulateNetworkConditions",
                Map.of("offline", !connected, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }
}
