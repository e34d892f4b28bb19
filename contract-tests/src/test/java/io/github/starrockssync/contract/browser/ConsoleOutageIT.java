package io.github.starrockssync.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** A console whose sandbox does not do what it is asked. */
final class ConsoleOutageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldSayThatTheSandboxIsAwayUntilItIsBack() {
        int port;
        ConsolePage page;
        try (SandboxProcess process = SandboxProcess.start()) {
            port = process.uri().getPort();
            page = ConsolePage.open(BROWSER.driver(), process.uri());
            page.awaitNo("#trouble");
        }
        page.awaitText("#trouble", "Sandbox not reachable", "trying again");
        page.awaitText("#connection", "not reachable");
        page.awaitText("#projects", "sync_sales");
        assertThat(page.the("#trouble").getDomAttribute("role")).isEqualTo("alert");
        try (SandboxProcess process = SandboxProcess.startOnPort(port)) {
            page.awaitNo("#trouble");
            page.awaitText("#connection", "connected");
        }
    }

    @Test
    void shouldSayWhatIsWrongWithAFault() {
        ConsolePage page = ConsolePage.open(BROWSER.driver(), sandbox.uri());
        page.select("[name=operation]").selectByVisibleText("listStarRocksDataReplications");
        page.select("[name=kind]").selectByValue("job_failure");
        page.type("[name=reason]", "none");
        page.click("#add-fault button");
        page.awaitText("#news", "Parameter error: $.operation");
        page.awaitText("#faults", "No fault is in force.");
    }

    @Test
    void shouldNotLookWhileNobodySeesThePage() {
        ConsolePage page = ConsolePage.open(BROWSER.driver(), sandbox.uri());
        page.script("Object.defineProperty(document, 'hidden', { value: true, configurable: true });"
                + "document.dispatchEvent(new Event('visibilitychange'));");
        // more than twice the time between two looks, in the time of the page
        BROWSER.driver()
                .executeAsyncScript("const done = arguments[0]; setTimeout(() => { performance.clearResourceTimings();"
                        + " setTimeout(done, 1500) }, 1000)");
        assertThat(page.script("return performance.getEntriesByType('resource').length"))
                .isEqualTo(0L);
        page.script("Object.defineProperty(document, 'hidden', { value: false });"
                + "document.dispatchEvent(new Event('visibilitychange'));");
        page.await("a look", () -> (Long) page.script("return performance.getEntriesByType('resource').length") > 0);
        assertThat(page.driver().findElement(By.id("trouble")).isDisplayed()).isFalse();
    }
}
