package io.github.starrockssync.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.controls.ErrorName;
import io.github.starrockssync.sandbox.junit5.controls.FaultSetting;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The console can be read and used by everyone: small and large, light and dark, by keyboard, in both languages. */
final class ConsoleLooksIT {

    private static final int PHONE = 360;
    private static final int MOST_TABS = 60;

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @ParameterizedTest
    @Tag("exhaustive")
    @CsvSource({"light, zh", "dark, en"})
    void shouldKeepTheRulesOfAccessibilityInTheOtherCombinations(String scheme, String language) throws IOException {
        shouldKeepTheRulesOfAccessibility(scheme, language);
    }

    @ParameterizedTest
    @CsvSource({"light, en", "dark, zh"})
    void shouldKeepTheRulesOfAccessibility(String scheme, String language) throws IOException {
        Page page = fullPage(language);
        BROWSER.showAs(Browser.DESKTOP, scheme);
        assertThat(Axe.violations(page)).isEmpty();
        BROWSER.showAs(PHONE, scheme);
        page.click("#reset");
        assertThat(Axe.violations(page)).isEmpty();
    }

    @Test
    void shouldFindViolationsWhenThereAreSome() throws IOException {
        Page page = fullPage("en");
        page.script("document.querySelector('[name=operation]').parentElement.replaceWith("
                + "document.querySelector('[name=operation]'))");
        assertThat(Axe.violations(page)).singleElement().asString().startsWith("select-name");
    }

    @ParameterizedTest
    @Tag("exhaustive")
    @ValueSource(ints = {PHONE, Browser.DESKTOP})
    void shouldNotScrollSidewaysAtOtherWidths(int width) {
        shouldNotScrollSideways(width);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 800})
    void shouldNotScrollSideways(int width) {
        for (String language : List.of("en", "zh")) {
            Page page = fullPage(language);
            BROWSER.showAs(width, "light");
            assertThat((Long) page.script("return document.documentElement.scrollWidth"))
                    .as("width of the page in " + language)
                    .isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @Tag("exhaustive")
    @CsvSource({"desktop, 1280, zh, dark", "phone, 360, en, dark"})
    void shouldHaveItsOtherPicturesTaken(String name, int width, String language, String scheme) throws IOException {
        shouldHaveItsPictureTaken(name, width, language, scheme);
    }

    @ParameterizedTest
    @CsvSource({"desktop, 1280, en, light", "phone, 360, zh, light"})
    void shouldHaveItsPictureTaken(String name, int width, String language, String scheme) throws IOException {
        Page page = fullPage(language);
        BROWSER.showAs(width, scheme);
        assertThat(BROWSER.takePicture("console-" + name + "-" + language + "-" + scheme, width))
                .isNotEmptyFile();
    }

    /** The picture of the READMEs. */
    @Test
    void shouldShowATaskTheClockAndTheJobsInTheFirstWindow() throws IOException {
        Page page = fullPage("en");
        BROWSER.showAs(Browser.DESKTOP, "light");
        page.script("scrollTo(0, 0)");
        assertThat((Long) page.script("return Math.ceil(document.getElementById('jobs').getBoundingClientRect().top)"))
                .isLessThan((Long) page.script("return innerHeight"));
        assertThat(BROWSER.takePicture("console")).isNotEmptyFile();
    }

    @Test
    void shouldAddAFaultByKeyboardAlone() {
        Page page = Page.console(BROWSER.driver(), sandbox.uri());
        tabTo(page, "operation");
        press("pause");
        tabTo(page, "error");
        press("thr");
        tabTo(page, "times");
        press(Keys.ARROW_UP);
        press(Keys.ENTER);
        page.awaitText("#fault-list", "pauseStarRocksDataReplication", "throttled", "2 more calls");
        assertThat(new TaskCalls(new Calls(sandbox.uri())).pause(WellKnown.TASK).statusCode())
                .isEqualTo(429);
    }

    @Test
    void shouldSpeakTheLanguageOfTheBrowserUntilAnotherIsChosen() {
        Page page = Page.console(BROWSER.driver(), sandbox.uri());
        assertThat(page.text("h2")).contains("Tasks", "Journal");
        BROWSER.prefer("zh-CN");
        page = Page.console(BROWSER.driver(), sandbox.uri());
        page.awaitText("h2", "同步任务", "请求日志");
        page.awaitText("#projects", "增量同步（Incremental）");
        assertThat(page.the("html").getDomAttribute("lang")).isEqualTo("zh-CN");
        page.select("#language").selectByValue("en");
        page.awaitText("h2", "Tasks");
        page = Page.console(BROWSER.driver(), sandbox.uri());
        page.awaitText("h2", "Tasks");
        assertThat(page.the("html").getDomAttribute("lang")).isEqualTo("en");
    }

    /** A bit of everything on the page. */
    private Page fullPage(String language) {
        TaskCalls tasks = new TaskCalls(new Calls(sandbox.uri()));
        tasks.pause(WellKnown.TASK);
        sandbox.controls().advance(Duration.ofSeconds(5));
        tasks.resume(WellKnown.TASK);
        sandbox.controls().advance(Duration.ofSeconds(5));
        tasks.calls().modify(Change.parameter("sync_commit_interval_ms", "7000").put("task_name", WellKnown.TASK));
        sandbox.controls().advance(Duration.ofSeconds(2));
        sandbox.controls()
                .addFault(
                        new FaultSetting().withOperation("modifyDataSync").withError(ErrorName.fromValue("throttled")));
        tasks.calls().modify(Change.parameter("max_rows_per_chunk", "7").put("task_name", WellKnown.TASK));
        sandbox.controls()
                .addFault(new FaultSetting()
                        .withOperation("pauseStarRocksDataReplication")
                        .withError(ErrorName.fromValue("server_failure")));
        sandbox.controls()
                .addFault(new FaultSetting()
                        .withOperation("listStarRocksDataReplications")
                        .withError(ErrorName.fromValue("operation_in_progress")));
        Page page = Page.console(BROWSER.driver(), sandbox.uri());
        page.select("#language").selectByValue(language);
        page.awaitText("h2", language.equals("zh") ? "请求日志" : "Journal");
        page.await("the journal", () -> page.all("#entries > li").size() >= 4);
        page.click("#entries summary");
        page.click("#projects summary");
        page.script("document.activeElement.blur(); document.getElementById('news').className = ''");
        return page;
    }

    private static void tabTo(Page page, String name) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            press(Keys.TAB);
            WebElement focused = page.driver().switchTo().activeElement();
            page.await(
                    "a visible focus of " + focused.getDomProperty("outerHTML"),
                    () -> focused.getCssValue("outline-style").equals("solid"));
            if (name.equals(focused.getDomAttribute("name"))) {
                return;
            }
        }
        throw new AssertionError("No way to " + name + " by Tab");
    }

    private static void press(CharSequence keys) {
        new Actions(BROWSER.driver()).sendKeys(keys).perform();
    }
}
