package io.github.starrockssync.contract.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of the machine. Nothing is downloaded. */
final class Chromium {

    private static final boolean REQUIRED = Boolean.getBoolean("browser.required");

    private Chromium() {}

    /**
     * A browser without window and history. A machine without Chromium skips the test or, with {@code browser.required},
     * fails it.
     *
     * @param profile an empty directory
     */
    static ChromeDriver start(Path profile) {
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(program("chromedriver"))
                        .usingAnyFreePort()
                        .withSilent(true)
                        .build(),
                options(profile));
    }

    private static ChromeOptions options(Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // a name of the attacker that leads to this machine (DNS rebinding)
                "--host-resolver-rules=MAP rebound.example 127.0.0.1",
                "--lang=en-US",
                "--user-data-dir=" + profile);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en-US"));
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static File program(String name) {
        Optional<File> found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
        if (found.isEmpty() && !REQUIRED) {
            Assumptions.abort("No " + name + " on the PATH: console and documentation are not tested in it. On Debian:"
                    + " apt-get install chromium chromium-driver");
        }
        return found.orElseThrow(() -> new IllegalStateException("No " + name + " on the PATH"));
    }
}
