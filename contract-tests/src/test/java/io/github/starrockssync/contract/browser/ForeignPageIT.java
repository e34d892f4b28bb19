package io.github.starrockssync.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page of another origin, in a real browser, that tries everything that a page can. */
final class ForeignPageIT {

    /** Requests that a browser sends without asking the server first. */
    private static final List<String> ATTEMPTS = List.of(
            "fetch(target + '/_sandbox/reset', { method: 'POST', mode: 'no-cors' })",
            "fetch(target + '/_sandbox/reset', { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' })",
            "navigator.sendBeacon(target + '/_sandbox/reset', '')",
            "submit(target + '/_sandbox/reset')",
            "fetch(target + '/_sandbox/state', { method: 'PUT', headers: { 'Content-Type': 'application/json' },"
                    + " body: '{\"format\":1,\"projects\":[{\"id\":\"00000000000000000000000000000000\"}]}' })");

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldNotChangeTheSandboxWhateverThePageTries() throws IOException {
        String changed = sandbox.controls().exportState().replace("\"sync_sales\"", "\"sync_kept\"");
        sandbox.controls().importState(changed);
        HttpServer evil = page();
        try {
            Page page = Page.at(
                    BROWSER.driver(), "http://localhost:" + evil.getAddress().getPort() + "/");
            for (String attempt : ATTEMPTS) {
                BROWSER.driver().executeAsyncScript(attempt(attempt));
                assertThat(sandbox.controls().exportState()).as(attempt).contains("sync_kept");
            }
            assertThat(String.valueOf(page.script("return document.title"))).isEqualTo("evil");
        } finally {
            evil.stop(0);
        }
    }

    @Test
    void shouldNotReadTheSandboxUnderANameOfItsOwn() {
        int port = sandbox.uri().getPort();
        Page page = Page.at(BROWSER.driver(), "http://rebound.example:" + port + "/_sandbox/state");
        assertThat(page.text("body"))
                .contains("rebound.example", "--allow-host")
                .doesNotContain("sandbox-token");
        Page own = Page.at(BROWSER.driver(), sandbox.uri() + "/_sandbox/state");
        assertThat(own.text("body")).contains("sandbox-token");
    }

    @Test
    void shouldChangeTheSandboxWhenThePageIsItsOwn() {
        String changed = sandbox.controls().exportState().replace("\"sync_sales\"", "\"sync_kept\"");
        sandbox.controls().importState(changed);
        Page page = Page.console(BROWSER.driver(), sandbox.uri());
        page.awaitText("#projects", "sync_kept");
        page.click("#reset");
        page.click("#reset-now");
        page.awaitText("#projects", "sync_sales");
    }

    private String attempt(String call) {
        return """
                const done = arguments[0];
                const target = '%s';
                function submit(action) {
                    document.body.insertAdjacentHTML('beforeend', '<iframe name="sink"></iframe>');
                    const form = document.body.appendChild(document.createElement('form'));
                    Object.assign(form, { action, method: 'post', target: 'sink', enctype: 'text/plain' });
                    form.submit();
                }
                Promise.resolve(%s).catch(() => {}).then(() => setTimeout(done, 300));
                """.formatted(sandbox.uri(), call);
    }

    private static HttpServer page() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "<!doctype html><title>evil</title><body></body>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
