package io.github.starrockssync.contract.browser;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** One browser for all tests of the JVM, wide, light and English before each of them. */
final class Browser implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    static final int DESKTOP = 1280;

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Browser.class);
    private static final int HEIGHT = 900;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<String> requests = new ArrayList<>();
    private @Nullable RunningBrowser running;

    /** Closed by JUnit with the last test. */
    private record RunningBrowser(ChromeDriver driver, Path profile) implements AutoCloseable {

        static RunningBrowser start() {
            try {
                Path profile = Files.createTempDirectory("console");
                return new RunningBrowser(Chromium.start(profile), profile);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isAlive() {
            try {
                driver.getWindowHandle();
                return true;
            } catch (WebDriverException e) {
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            driver.quit();
            try (var files = Files.walk(profile)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .map(Path::toFile)
                        .forEach(file -> file.delete());
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // Failsafe executes each class by itself, so that a store of the root would end with the class
        ExtensionContext.Store store = context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, NAMESPACE);
        RunningBrowser shared = store.computeIfAbsent("browser", key -> RunningBrowser.start(), RunningBrowser.class);
        if (!shared.isAlive()) {
            shared = RunningBrowser.start();
            store.put("browser", shared);
        }
        running = shared;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        driver().get("about:blank");
        command("Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "local_storage"));
        showAs(DESKTOP, "light");
        prefer("en-US");
        forgetLogs();
    }

    /** A page that stays open would go on polling beside suites without a browser. */
    @Override
    public void afterAll(ExtensionContext context) {
        driver().get("about:blank");
    }

    ChromeDriver driver() {
        if (running == null) {
            throw new IllegalStateException("No test is running");
        }
        return running.driver();
    }

    Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver().executeCdpCommand(name, parameters);
    }

    /**
     * @param scheme {@code light} or {@code dark}
     */
    void showAs(int width, String scheme) {
        size(width, HEIGHT);
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void size(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Sets the language that the browser asks for. */
    void prefer(String language) {
        Object agent = driver().executeScript("return navigator.userAgent");
        command("Network.setUserAgentOverride", Map.of("userAgent", agent, "acceptLanguage", language));
    }

    /**
     * The whole page, however long.
     *
     * @return a PNG in target/screenshots
     */
    Path takePicture(String name, int width) throws IOException {
        long height = (Long) driver().executeScript("return document.documentElement.scrollHeight");
        size(width, (int) height);
        return takePicture(name);
    }

    /**
     * What is in the window.
     *
     * @return a PNG in target/screenshots
     */
    Path takePicture(String name) throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "screenshots"));
        Object picture =
                command("Page.captureScreenshot", Map.of("format", "png")).get("data");
        return Files.write(directory.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(picture)));
    }

    private void forgetLogs() {
        complaints();
        requests();
        requests.clear();
    }

    /** Everything that was written to the browser's console, since the last question. */
    List<String> complaints() {
        return driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** Every address that was asked in this test. */
    List<String> requests() {
        for (LogEntry entry : driver().manage().logs().get(LogType.PERFORMANCE)) {
            address(entry.getMessage()).ifPresent(requests::add);
        }
        return List.copyOf(requests);
    }

    private static Optional<String> address(String event) {
        try {
            var message = MAPPER.readTree(event).path("message");
            return message.path("method").asText().equals("Network.requestWillBeSent")
                    ? Optional.of(message.at("/params/request/url").asText())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
