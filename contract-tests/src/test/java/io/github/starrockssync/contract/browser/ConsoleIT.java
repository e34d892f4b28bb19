package io.github.starrockssync.contract.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.RawRequest;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.controls.ErrorName;
import io.github.starrockssync.sandbox.junit5.controls.FaultSetting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.WebElement;

/** What people see and do in the console. Every test ends with a look for complaints and requests to elsewhere. */
final class ConsoleIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    private Page page = new Page(BROWSER.driver());

    @BeforeEach
    void open() {
        page = Page.console(BROWSER.driver(), sandbox.uri());
        page.script("window.notReloaded = true");
    }

    @AfterEach
    void shouldNeitherComplainNorAskElsewhereNorReload() {
        assertThat(BROWSER.complaints()).isEmpty();
        assertThat(BROWSER.requests())
                .isNotEmpty()
                .allMatch(address -> address.startsWith(sandbox.uri() + "/")
                        || address.startsWith("about:")
                        || address.startsWith("data:"));
        assertThat(page.script("return window.notReloaded")).isEqualTo(true);
    }

    @Test
    void shouldShowTheWellKnownState() {
        page.awaitText("#projects", WellKnown.PROJECT, WellKnown.INSTANCE, "sync_sales", "sales → sales_sr", "100 %");
        page.awaitText("#projects", WellKnown.OTHER_PROJECT, WellKnown.OTHER_INSTANCE, "No task");
        awaitOnlyTheJobOfTheExamples();
        page.awaitText("#clock", "2026-03-29 12:00:00 UTC", "frozen");
        assertThat(page.driver().getPageSource()).doesNotContain(WellKnown.TOKEN, WellKnown.SECRET_KEY);
    }

    private void awaitOnlyTheJobOfTheExamples() {
        page.await("the job of the examples and no other", () ->
                (Boolean) page.script("return document.querySelectorAll('#job-list > *').length === 1"));
    }

    @Test
    void shouldLeadToTheDocumentation() {
        assertThat(page.the(".tools a").getText()).isEqualTo("Documentation");
        assertThat(page.the(".tools a").getDomProperty("href")).isEqualTo(sandbox.uri() + "/docs/");
    }

    @Test
    void shouldFollowAModificationUntilItsJobHasEnded() {
        modify("7000");
        page.awaitText("#projects", "Pending until 12:00:05", "sync_commit_interval_ms", "5000 → 7000");
        page.awaitText("#job-list", "ModifyStarRocksDataReplication", "Pending", "0 %");
        sandbox.controls().advance(Duration.ofSeconds(2));
        page.awaitText("#job-list", "Running", "40 %");
        sandbox.controls().advance(Duration.ofSeconds(3));
        page.awaitText("#job-list", "Completed", "100 %");
        page.awaitText("#news", "ModifyStarRocksDataReplication: Completed.");
        page.await("no change that is pending", () ->
                (Boolean) page.script("return !document.querySelector('#projects').innerText.includes('5000 → 7000')"));
        page.click("#projects details summary");
        page.awaitText("#projects", "sync_commit_interval_ms", "7000");
    }

    @Test
    void shouldShowStageAndWhyTheJobFailed() {
        page.select("[name=operation]").selectByVisibleText("modifyDataSync");
        page.select("[name=kind]").selectByValue("job_failure");
        page.type("[name=reason]", "no space left");
        page.click("#add-fault button");
        page.awaitText("#fault-list", "Job fails", "no space left");
        modify("7000");
        page.awaitText("#job-list", "Pending");
        sandbox.controls().advance(Duration.ofSeconds(5));
        page.awaitText("#job-list", "Failed", "Reason: no space left");
        page.awaitText("#projects", "Last modification failed: no space left");
        new TaskCalls(calls()).pause(WellKnown.TASK);
        page.awaitText("#projects", "A job is running until 12:00:10");
        sandbox.controls().advance(Duration.ofSeconds(5));
        page.awaitText("#projects", "Paused");
    }

    @Test
    void shouldMeetTheFaultInTheNextCallOnly() {
        page.select("[name=operation]").selectByVisibleText("modifyDataSync");
        page.select("[name=error]").selectByVisibleText("throttled");
        page.type("[name=retry_after_seconds]", "7");
        page.click("#add-fault button");
        page.awaitText("#fault-list", "modifyDataSync", "throttled", "the next call");
        page.awaitText("#news", "Fault added: modifyDataSync");

        var refused = calls().modify(Change.parameter("max_rows_per_chunk", "7").put("task_name", WellKnown.TASK));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("7");
        page.awaitText("#entries", "429", "PUT", "modifyDataSync", "Documented error");
        page.awaitText("#faults", "No fault is active.");
        page.click("#entries summary");
        page.awaitText("#entries", "max_rows_per_chunk", "APIGW.0308", "x-auth-token", "***");
        modify("7000");
    }

    @Test
    void shouldShowWhyASignatureWasRefused() {
        RawRequest.bare("GET", "/v3/" + WellKnown.PROJECT + "/jobs?id=1")
                .with("Host: localhost")
                .with("X-Sdk-Date: 20260329T120000Z")
                .with("X-Security-Token: a-token-that-is-secret")
                .with("Authorization: SDK-HMAC-SHA256 Access=" + WellKnown.ACCESS_KEY
                        + ", SignedHeaders=x-security-token;x-sdk-date, Signature=0a")
                .send(sandbox.uri());
        page.awaitText("#entries", "401");
        page.click("#entries summary");
        page.awaitText(
                "#entries",
                "Why the signature was rejected",
                "The client signed a different canonical request, or used a different secret key.",
                "Canonical request, as the sandbox computed it",
                "x-security-token;x-sdk-date",
                "String to sign");
        assertThat(page.text("#entries")).doesNotContain("a-token-that-is-secret");
    }

    @Test
    void shouldForgetFaultsThatAreRemoved() {
        sandbox.controls()
                .addFault(
                        new FaultSetting().withOperation("modifyDataSync").withError(ErrorName.fromValue("throttled")));
        sandbox.controls()
                .addFault(new FaultSetting()
                        .withOperation("pauseStarRocksDataReplication")
                        .withError(ErrorName.fromValue("throttled")));
        sandbox.controls()
                .addFault(new FaultSetting()
                        .withOperation("resumeStarRocksDataReplication")
                        .withError(ErrorName.fromValue("throttled")));
        page.awaitText("#fault-list", "modifyDataSync", "pauseStarRocks", "resumeStarRocks");
        page.click("[aria-label^='Remove: pause']");
        page.await("two faults", () -> page.all("#fault-list li").size() == 2);
        assertThat(page.text("#fault-list")).doesNotContain("pause");
        page.click("#clear-faults");
        page.awaitText("#faults", "No fault is active.");
        modify("7000");
    }

    @Test
    void shouldMoveFreezeAndSetTheClock() {
        page.type("[name=amount]", "2");
        page.select("[name=unit]").selectByVisibleText("minutes");
        page.click("#advance button");
        page.awaitText("#now", "2026-03-29 12:02:00 UTC");
        page.type("[name=time]", "2027-01-02 03:04:05");
        page.click("#set button");
        page.awaitText("#now", "2027-01-02 03:04:05 UTC");
        page.click("#freeze");
        page.awaitText("#frozen", "running");
        page.click("#freeze");
        page.awaitText("#frozen", "frozen");
    }

    @Test
    void shouldResetEverythingOnceThatIsConfirmed() {
        modify("7000");
        sandbox.controls()
                .addFault(
                        new FaultSetting().withOperation("modifyDataSync").withError(ErrorName.fromValue("throttled")));
        page.awaitText("#job-list", "ModifyStarRocksDataReplication");
        page.click("#reset");
        page.click("#reset-dialog .close");
        page.awaitNo("#reset-dialog");
        page.awaitText("#job-list", "ModifyStarRocksDataReplication");

        page.click("#reset");
        page.click("#reset-now");
        awaitOnlyTheJobOfTheExamples();
        page.awaitText("#journal", "No request to show");
        page.awaitText("#faults", "No fault is active.");
        page.awaitText("#clock", "running");
    }

    @Test
    void shouldResetOneProjectOnly() {
        modify("7000");
        sandbox.controls()
                .addFault(
                        new FaultSetting().withOperation("modifyDataSync").withError(ErrorName.fromValue("throttled")));
        page.awaitText("#job-list", "ModifyStarRocksDataReplication");
        page.click("#reset");
        page.select("#scope").selectByValue(WellKnown.PROJECT);
        page.click("#reset-now");
        awaitOnlyTheJobOfTheExamples();
        page.awaitText("#fault-list", "modifyDataSync");
        page.awaitText("#clock", "frozen");
    }

    @Test
    void shouldNotBeNoticedByThoseWhoCall() {
        sandbox.controls()
                .addFault(new FaultSetting()
                        .withOperation("listStarRocksDataReplications")
                        .withError(ErrorName.fromValue("throttled")));
        sandbox.controls()
                .addFault(new FaultSetting()
                        .withOperation("showGaussMySqlJobInfo")
                        .withError(ErrorName.fromValue("throttled")));
        page.await(
                "some looks",
                () -> (Long) page.script("return performance.getEntriesByName("
                                + "location.origin + '/_sandbox/overview').length")
                        > 2);
        page.awaitText("#fault-list", "listStarRocksDataReplications", "showGaussMySqlJobInfo");
        page.awaitText("#journal", "No request to show");
    }

    @Test
    void shouldCopyACallThatAShellCanRepeat() throws Exception {
        calls().wellFormed()
                .header("X-Remark", "it's $HOME")
                .contentType(Calls.JSON)
                .body(Change.parameter("max_rows_per_chunk", "7")
                        .put("task_name", WellKnown.TASK)
                        .toString())
                .put(Calls.REPLICATION);
        sandbox.controls().advance(Duration.ofSeconds(5));
        page.awaitText("#entries", "PUT");
        page.click("#entries summary");
        String command = copied("#entries [data-slot=curl]");
        assertThat(command).contains("X-Auth-Token: " + WellKnown.TOKEN, "it'\\''s $HOME");
        assertThat(shell(command)).contains("HTTP/1.1 200", "\"job_id\"");
        page.await("both calls", () -> page.all("#entries > li").size() == 2);
        page.await("both remarks", () -> {
            page.all("#entries details:not([open]) summary").forEach(WebElement::click);
            return page.text("#entries").split("it's \\$HOME", -1).length == 3;
        });
    }

    @Test
    void shouldCopyACallForTheConfigurationOfATask() throws Exception {
        assertThat(shell(copied("#projects [data-slot=curl]"))).contains("HTTP/1.1 200", "sync_commit_interval_ms");
    }

    @Test
    void shouldLeaveAPlaceForTheTokenWhenTheProjectHasOnlyAccessKeys() {
        ObjectNode state = Change.body(sandbox.controls().exportState());
        ((ObjectNode) state.at("/projects/0")).remove("tokens");
        sandbox.controls().importState(state.toString());
        assertThat(copied("#projects [data-slot=curl]")).contains("X-Auth-Token: TOKEN");
        page.awaitText("#news", "no token");
    }

    @Test
    void shouldShowTheCommandWhenTheBrowserMayNotCopy() {
        page.script("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        page.click("#projects [data-slot=curl]");
        page.await("the command", () -> page.the("#command").isDisplayed());
        assertThat(page.the("#command").getDomProperty("value")).startsWith("curl -sS");
        page.click("#command-dialog .close");
        page.awaitNo("#command-dialog");
    }

    @Test
    void shouldShowMarkupAsText() {
        String markup = "<img src=x onerror='window.hurt=1'><script>window.hurt=1</script>";
        ObjectNode state = Change.body(sandbox.controls().exportState());
        ((ArrayNode) state.at("/projects"))
                .forEach(project -> project.at("/starrocks_instances")
                        .forEach(instance -> ((ObjectNode) instance).put("instance_name", markup)));
        sandbox.controls().importState(state.toString());
        calls().deliberatelyWrong()
                .header("X-Remark", markup)
                .queryParam("task_name", markup)
                .get(Calls.CONFIGURATION);
        calls().modifyWith("{\"task_name\":\"" + markup + "\"}");
        page.awaitText("#projects", markup);
        page.await("two entries", () -> page.all("#entries > li").size() == 2);
        page.all("#entries summary").forEach(WebElement::click);
        page.awaitText("#entries", "x-remark", markup, "\"task_name\": \"" + markup);
        assertThat(page.all("img, main script")).isEmpty();
        assertThat(page.script("return window.hurt")).isNull();
    }

    @Test
    void shouldShowOnlyTheEntriesOfTheChosenOperation() {
        modify("7000");
        new TaskCalls(calls()).list();
        page.await("two entries", () -> page.all("#entries > li").size() == 2);
        page.select("#filter").selectByVisibleText("modifyDataSync");
        page.await("one entry", () -> page.all("#entries > li").size() == 1);
        assertThat(page.text("#entries")).contains("modifyDataSync");
        page.click("#clear-journal");
        page.awaitText("#journal", "No request to show");
    }

    @Test
    void shouldKeepFocusAndOpenEntriesWhenNewOnesArrive() {
        modify("7000");
        page.awaitText("#entries", "modifyDataSync");
        page.click("#entries summary");
        new TaskCalls(calls()).list();
        page.await("two entries", () -> page.all("#entries > li").size() == 2);
        assertThat(page.all("#entries > li:last-child details[open]")).hasSize(1);
        assertThat(page.script("return document.activeElement.textContent").toString())
                .contains("modifyDataSync");
    }

    private void modify(String interval) {
        var answer = calls().modify(
                        Change.parameter("sync_commit_interval_ms", interval).put("task_name", WellKnown.TASK));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** Presses the button and reads the clipboard. */
    private String copied(String button) {
        BROWSER.command(
                "Browser.grantPermissions",
                Map.of(
                        "origin",
                        sandbox.uri().toString(),
                        "permissions",
                        List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        page.click(button);
        page.awaitText("#news", "Copied");
        return Optional.ofNullable(BROWSER.driver()
                        .executeAsyncScript("navigator.clipboard.readText().then(arguments[arguments.length - 1])"))
                .orElse("")
                .toString();
    }

    private static String shell(String command) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
