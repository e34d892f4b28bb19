package io.github.starrockssync.contract.browser;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A page as a person meets it. */
record Page(ChromeDriver driver) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** What the browser has drawn; what the driver makes of it takes it seconds on a long page. */
    private static final String RENDERED = "return [...document.querySelectorAll(arguments[0])]"
            + ".filter(each => each.checkVisibility({ visibilityProperty: true }))"
            + ".map(each => each.innerText ?? each.textContent).join('\\n')";

    static Page console(ChromeDriver driver, URI sandbox) {
        Page page = at(driver, sandbox.resolve("/").toString());
        page.await("the connection", () -> page.find("#connection[data-state=connected]") != null);
        return page;
    }

    static Page at(ChromeDriver driver, String address) {
        driver.get(address);
        return new Page(driver);
    }

    interface Condition {
        boolean holds();
    }

    void await(String what, Condition condition) {
        awaitValue(what, () -> condition.holds() ? true : null);
    }

    /**
     * @param source makes null as long as there is none
     */
    <T> T awaitValue(String what, Supplier<@Nullable T> source) {
        return new WebDriverWait(driver, PATIENCE, BETWEEN_LOOKS)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> what + " on the page: " + text("body"))
                .until(any -> source.get());
    }

    void awaitText(String selector, String... parts) {
        await(selector + " to say " + String.join(", ", parts), () -> has(selector, parts));
    }

    void awaitNo(String selector) {
        await("no " + selector, () -> all(selector).stream().noneMatch(WebElement::isDisplayed));
    }

    private boolean has(String selector, String... parts) {
        String text = String.valueOf(script(RENDERED, selector));
        return List.of(parts).stream().allMatch(text::contains);
    }

    /** What can be read of all elements. */
    String text(String selector) {
        return String.join("\n", all(selector).stream().map(WebElement::getText).toList());
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    @Nullable
    WebElement find(String selector) {
        return all(selector).stream().findFirst().orElse(null);
    }

    WebElement the(String selector) {
        return Optional.ofNullable(find(selector)).orElseThrow(() -> new AssertionError("No " + selector));
    }

    void click(String selector) {
        the(selector).click();
    }

    void type(String selector, String text) {
        the(selector).clear();
        the(selector).sendKeys(text);
    }

    Select select(String selector) {
        return new Select(the(selector));
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }
}
