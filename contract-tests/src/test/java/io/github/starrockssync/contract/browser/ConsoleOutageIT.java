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
        Page page;
        try (SandboxProcess process = SandboxProcess.start()) {
            port = process.uri().getPort();
            page = Page.console(BROWSER.driver(), process.uri());
            page.awaitNo("#trouble");
        }
        page.awaitText("#trouble", "Sandbox not reachable", "retrying");
        page.awaitText("#connection", "not reachable");
        page.awaitText("#projects", "sync_sales");
        assertThat(page.the("#trouble").getDomAttribute("role")).isEqualTo("alert");
        try (SandboxProcess process = SandboxProcess.startOnPort(port)) {
            assertThat(process.uri().getPort()).isEqualTo(port);
            page.awaitNo("#trouble");
            page.awaitText("#connection", "connected");
        }
    }

    @Test
    void shouldSayWhatTheSandboxRefuses() {
        String other = "00000000000000000000000000000000";
        sandbox.controls().importState("{\"format\":1,\"projects\":[{\"id\":\"" + other + "\"}]}");
        Page page = Page.console(BROWSER.driver(), sandbox.uri());
        page.click("#reset");
        page.select("#scope").selectByValue(other);
        page.click("#reset-now");
        page.awaitText("#news.bad", "Parameter error: $.project_id");
        page.awaitText("#projects", other);
    }

    @Test
    void shouldNotLookWhileNobodySeesThePage() {
        Page page = Page.console(BROWSER.driver(), sandbox.uri());
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
