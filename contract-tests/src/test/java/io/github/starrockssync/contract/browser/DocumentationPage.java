package io.github.starrockssync.contract.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The documentation in one language, as a person meets it. */
record DocumentationPage(Page page, String language) {

    /** Where the build leaves it. */
    static final Path FOLDER =
            Path.of("../api-spec/target/docs").toAbsolutePath().normalize();

    /** Where the reference shows the documented call. */
    private static final String MODIFICATION = "#tag/data-synchronization/PUT/v3/{project_id}/instances/{instance_id}"
            + "/starrocks/databases/replication";

    /** The button of the dialog; others begin with the same word. */
    private static final String SEND = "return [...document.querySelectorAll('[role=dialog] button')]"
            + ".find(button => /^\\s*Send\\b(?! Request)/.test(button.innerText) && button.checkVisibility())";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");
    private static final int TALL = 2_600;

    /**
     * @param folder address of the documentation, with a slash at its end
     */
    static DocumentationPage overview(ChromeDriver driver, String folder, String language) {
        return new DocumentationPage(Page.at(driver, folder + language + "/index.html"), language);
    }

    /**
     * @param query begins with a question mark, or is empty
     */
    static DocumentationPage reference(ChromeDriver driver, String folder, String language, String query) {
        Page page = Page.at(driver, folder + language + "/reference.html" + query + MODIFICATION);
        page.await("the documented call", () -> page.find(".show-api-client-button[method=put]") != null);
        return new DocumentationPage(page, language);
    }

    /** The edition of the contract that belongs to it. */
    JsonNode contract() throws IOException {
        return MAPPER.readTree(FOLDER.resolve(language).resolve("openapi.json").toFile());
    }

    List<String> operationSummaries() throws IOException {
        return StreamSupport.stream(contract().path("paths").spliterator(), false)
                .flatMap(path -> METHODS.stream().map(path::path))
                .filter(JsonNode::isObject)
                .map(operation -> operation.path("summary").asText())
                .toList();
    }

    JsonNode example(String name) throws IOException {
        return contract().at("/components/examples/" + name + "/value");
    }

    /** Chooses the code samples that every operation shows, and scrolls to those of the modification. */
    void chooseSamples(String label) {
        WebElement button = page.the(".show-api-client-button[method=put]");
        page.script(
                "arguments[0].closest('.scalar-card').querySelector('[data-testid=client-picker]').click()", button);
        page.awaitValue(
                        "the code samples",
                        () -> page.all("[role=option]").stream()
                                .filter(option -> option.getText().equals(label))
                                .findFirst()
                                .orElse(null))
                .click();
        page.script(
                "arguments[0].closest('.scalar-card').scrollIntoView({block: 'center', behavior: 'instant'})", button);
    }

    /** Sends the documented call from the dialog of the reference, in a window that shows all of the answer. */
    void sendDocumentedCall(Browser browser) {
        browser.size(Browser.DESKTOP, TALL);
        page.script("arguments[0].click()", page.the(".show-api-client-button[method=put]"));
        sendAgain();
    }

    /** From the dialog, which is open. */
    void sendAgain() {
        page.await("the button that sends", () -> page.script(SEND) != null);
        ((WebElement) page.script(SEND)).click();
    }

    /** The body of the answer in the dialog, which fades in: its text is there before a person can read it. */
    JsonNode shownAnswer() {
        return page.awaitValue(
                "the body of the answer",
                () -> lastObject(page.all(".response-section-content .cm-content, .cm-content[aria-readonly]")));
    }

    private static @Nullable JsonNode lastObject(List<WebElement> editors) {
        try {
            JsonNode last = MAPPER.readTree(
                    editors.isEmpty() ? "" : editors.get(editors.size() - 1).getText());
            return last.isObject() ? last : null;
        } catch (JsonProcessingException incomplete) {
            return null;
        }
    }
}
