package io.github.starrockssync.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Nginx;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The console below a prefix of a real proxy. */
final class ConsoleBehindProxyIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @TempDir
    private Path directory;

    @Test
    void shouldShowAndSteerTheSandboxWhenItIsBelowAPrefix() throws IOException, InterruptedException {
        try (Nginx nginx = Nginx.before(sandbox.uri(), directory)) {
            String prefix = nginx.uri() + "/sandbox/";
            Page page = Page.at(BROWSER.driver(), prefix);
            page.awaitText("#projects", "sync_sales");
            page.awaitText("#freeze", "Unfreeze");
            page.click("#freeze");
            page.awaitText("#freeze", "Freeze");
            page.click("header a");
            page.await(
                    "the documentation", () -> BROWSER.driver().getCurrentUrl().startsWith(prefix + "docs/"));
            assertThat(BROWSER.requests())
                    .allMatch(address -> address.startsWith(prefix) || address.startsWith("data:"));
            assertThat(BROWSER.complaints()).isEmpty();
        }
    }
}
