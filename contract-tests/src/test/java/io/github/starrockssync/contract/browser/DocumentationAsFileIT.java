package io.github.starrockssync.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The documentation opened from the file system. */
final class DocumentationAsFileIT {

    private static final String FOLDER = DocumentationPage.FOLDER.toUri().toString();

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @AfterEach
    void connect() {
        network(true);
    }

    @Test
    void shouldNeedNoNetwork() throws IOException {
        assertNeedsNoNetwork("zh-CN");
    }

    @Test
    @Tag("exhaustive")
    void shouldNeedNoNetworkInEnglish() throws IOException {
        assertNeedsNoNetwork("en");
    }

    private void assertNeedsNoNetwork(String language) throws IOException {
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

    /** The failure shows that a network that is switched off really is. */
    @Test
    void shouldMakeTheDocumentedCallWhenTheSandboxAllowsFilesAndThereIsANetwork() {
        try (SandboxProcess open = SandboxProcess.start("--allow-origin", "null")) {
            network(false);
            DocumentationPage reference = reference(open.uri());
            reference.sendDocumentedCall(BROWSER);
            awaitComplaint(reference, "ERR_INTERNET_DISCONNECTED");

            network(true);
            reference.sendAgain();
            reference.page().awaitText("[role=dialog]", "200 OK", "job_id");
            assertThat(reference.shownAnswer().path("job_id").asText()).isNotEmpty();
            assertThat(BROWSER.complaints()).allMatch(line -> line.contains("[INFO]"));
        }
    }

    @Test
    void shouldNotReachASandboxThatDoesNotAllowFiles() {
        DocumentationPage reference = reference(sandbox.uri());
        reference.sendDocumentedCall(BROWSER);
        awaitComplaint(reference, "blocked by CORS policy");
    }

    private static void awaitComplaint(DocumentationPage reference, String words) {
        reference.page().await(words, () -> BROWSER.complaints().stream().anyMatch(line -> line.contains(words)));
    }

    private static Page overview(String language) {
        return DocumentationPage.overview(BROWSER.driver(), FOLDER, language).page();
    }

    private static DocumentationPage reference(URI sandbox) {
        return DocumentationPage.reference(BROWSER.driver(), FOLDER, "en", "?sandbox=" + sandbox);
    }

    private static void network(boolean connected) {
        BROWSER.command("Network.enable", Map.of());
        BROWSER.command(
                "Network.emulateNetworkConditions",
                Map.of("offline", !connected, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }
}
