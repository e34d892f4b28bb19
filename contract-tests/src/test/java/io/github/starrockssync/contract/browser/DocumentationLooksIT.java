package io.github.starrockssync.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.sandbox.SharedSandbox;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The documentation can be read by everyone: small and large, light and dark, by keyboard, in both languages. */
final class DocumentationLooksIT {

    private static final int PHONE = 360;

    /** What Scalar draws is Scalar's. */
    private static final String RENDERER = "#reference";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @ParameterizedTest
    @CsvSource({"light, en", "dark, zh-CN"})
    void shouldKeepTheRulesOfAccessibility(String scheme, String language) throws IOException {
        BROWSER.showAs(Browser.DESKTOP, scheme);
        Page page = overview(language);
        assertThat(Axe.violations(page)).isEmpty();
        BROWSER.showAs(PHONE, scheme);
        assertThat(Axe.violations(page)).isEmpty();
    }

    @ParameterizedTest
    @Tag("exhaustive")
    @CsvSource({"light, zh-CN", "dark, en"})
    void shouldKeepTheRulesOfAccessibilityInTheOtherCombinations(String scheme, String language) throws IOException {
        shouldKeepTheRulesOfAccessibility(scheme, language);
    }

    @Test
    void shouldKeepTheRulesOfAccessibilityAroundTheReference() throws IOException {
        assertAccessibleAroundTheReference("en");
    }

    @Test
    @Tag("exhaustive")
    void shouldKeepTheRulesOfAccessibilityAroundTheReferenceInChinese() throws IOException {
        assertAccessibleAroundTheReference("zh-CN");
    }

    /** The reference takes long to load: whatever is seen of it in one language is seen at once. */
    private void assertAccessibleAroundTheReference(String language) throws IOException {
        Page page = reference(language);
        page.awaitText("body", "project_id");
        // drawn where it is looked at, so the whole page would be empty in most places
        assertThat(BROWSER.takePicture("documentation-reference-1280-" + language + "-light"))
                .isNotEmptyFile();
        for (String scheme : new String[] {"light", "dark"}) {
            BROWSER.showAs(PHONE, scheme);
            assertThat(Axe.violations(page, RENDERER)).as(scheme).isEmpty();
        }
    }

    @Test
    void shouldShowTheReferenceInTheDark() throws IOException {
        BROWSER.showAs(PHONE, "dark");
        reference("zh-CN").awaitText("body", "project_id");
        assertThat(BROWSER.takePicture("documentation-reference-360-zh-CN-dark"))
                .isNotEmptyFile();
    }

    @Test
    void shouldFindViolationsWhenThereAreSome() throws IOException {
        Page page = overview("en");
        page.script("document.querySelector('#life title').remove(); document.querySelector('#life desc').remove()");
        assertThat(Axe.violations(page)).singleElement().asString().startsWith("svg-img-alt");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 800})
    void shouldNotScrollSideways(int width) {
        BROWSER.showAs(width, "light");
        for (String language : new String[] {"en", "zh-CN"}) {
            assertThat((Long) overview(language).script("return document.documentElement.scrollWidth"))
                    .as("width of the page in " + language)
                    .isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @Tag("exhaustive")
    @ValueSource(ints = {PHONE, Browser.DESKTOP})
    void shouldNotScrollSidewaysAtOtherWidths(int width) {
        shouldNotScrollSideways(width);
    }

    @ParameterizedTest
    @Tag("exhaustive")
    @CsvSource({"1280, zh-CN, dark", "360, en, dark"})
    void shouldHaveItsOtherPicturesTaken(int width, String language, String scheme) throws IOException {
        shouldHaveItsPictureTaken(width, language, scheme);
    }

    @ParameterizedTest
    @CsvSource({"1280, en, light", "360, zh-CN, light"})
    void shouldHaveItsPictureTaken(int width, String language, String scheme) throws IOException {
        BROWSER.showAs(width, scheme);
        overview(language);
        assertThat(BROWSER.takePicture("documentation-overview-" + width + "-" + language + "-" + scheme, width))
                .isNotEmptyFile();
    }

    @Test
    void shouldKeepThePlaceWhenTheLanguageIsChanged() {
        Page page = overview("en");
        page.script("document.documentElement.style.scrollBehavior = 'auto';"
                + "document.getElementById('language').scrollIntoView()");
        page.click(".languages [lang=zh-CN]");
        page.await(
                "the section",
                () -> String.valueOf(page.driver().getCurrentUrl()).endsWith("/docs/zh-CN/index.html#language"));
        page.await("the language", () -> page.text("#language h2").equals("语言"));

        // where in the reference that is, its renderer may change while it loads
        Page reference = reference("zh-CN");
        assertThat(String.valueOf(reference.script("const link = document.querySelector('.languages [lang=en]');"
                        + "link.addEventListener('click', event => event.preventDefault()); link.click();"
                        + "return link.pathname + (link.hash === location.hash && link.hash)")))
                .startsWith("/docs/en/reference.html#");
    }

    @Test
    void shouldSpeakTheLanguageOfTheBrowserFirst() {
        Page page = Page.at(BROWSER.driver(), sandbox.uri() + "/docs");
        page.await(
                "English", () -> "en".equals(page.the("html").getDomAttribute("lang")) && page.find("#errors") != null);
        BROWSER.prefer("zh-CN");
        Page chinese = Page.at(BROWSER.driver(), sandbox.uri() + "/docs");
        chinese.await("Chinese", () -> "zh-CN".equals(chinese.the("html").getDomAttribute("lang")));
    }

    @Test
    void shouldSkipToTheContentByKeyboard() {
        Page page = overview("en");
        new Actions(BROWSER.driver()).sendKeys(Keys.TAB).perform();
        assertThat(page.driver().switchTo().activeElement().getText()).isEqualTo("Skip to the content");
        new Actions(BROWSER.driver()).sendKeys(Keys.ENTER).perform();
        assertThat(page.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("content");
    }

    private Page overview(String language) {
        return DocumentationPage.overview(BROWSER.driver(), sandbox.uri() + "/docs/", language)
                .page();
    }

    private Page reference(String language) {
        return DocumentationPage.reference(BROWSER.driver(), sandbox.uri() + "/docs/", language, "")
                .page();
    }
}
