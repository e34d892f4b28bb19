package io.github.starrockssync.contract.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CoverageCheckTest {

    private static final String OPERATION = "pauseStarRocksDataReplication";
    private static final String PAUSE = "/v3/0483b6b16e954cb88930a360d2c4e663/instances/"
            + "b6280c323ce449f2ad02af74e21f3dc5in17/starrocks/databases/replication/pause";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @Test
    void shouldSeeWhatASuccessfulCallExercises() {
        Coverage coverage = Coverage.of(Stream.of(pause("POST", PAUSE, 200, "{\"job_id\":\"1\"}")));
        assertThat(coverage.exercised())
                .contains(
                        item(Kind.OPERATION, ""),
                        item(Kind.STATUS, "200"),
                        item(Kind.PARAMETER, "X-Language"),
                        item(Kind.PARAMETER, "instance_id"),
                        item(Kind.REQUEST_WORD, "X-Language = zh-cn"),
                        item(Kind.REQUEST_PROPERTY, "$.task_name"),
                        item(Kind.MEDIA_TYPE, "request application/json"),
                        item(Kind.RESPONSE_PROPERTY, "$.job_id"),
                        item(Kind.HEADER, "200 X-Request-Id"),
                        item(Kind.EXAMPLE, "request PausedTaskRequest"),
                        item(Kind.EXAMPLE, "200 JobStartedResponse"))
                .doesNotContain(
                        item(Kind.REQUEST_WORD, "X-Language = en-us"), item(Kind.EXAMPLE, "request UnknownTaskRequest"))
                .allMatch(item -> item.operationId().equals(OPERATION));
    }

    @Test
    void shouldSeeTheStatusButNothingOfTheRequestWhenItIsRefused() {
        Coverage coverage = Coverage.of(Stream.of(pause("POST", PAUSE, 400, "{\"error_code\":\"DBS.1\"}")));
        assertThat(coverage.exercised())
                .contains(item(Kind.STATUS, "400"), item(Kind.RESPONSE_PROPERTY, "failure $.error_code"))
                .doesNotContain(item(Kind.OPERATION, ""))
                .noneMatch(item -> item.kind() == Kind.REQUEST_PROPERTY || item.kind() == Kind.PARAMETER);
    }

    @Test
    void shouldSeeTheSideOfEachRuleThatARequestMeets() {
        assertThat(Coverage.of(Stream.of(pause("POST", PAUSE, 200, "{}"))).exercised())
                .contains(
                        item(Kind.RULE, "$.task_name required satisfied"),
                        item(Kind.RULE, "$.task_name pattern satisfied"),
                        item(Kind.RULE, "project_id pattern satisfied"))
                .noneMatch(item -> item.name().endsWith(" violated"));
        assertThat(Coverage.of(Stream.of(pause("POST", PAUSE, 400, "{}", "{\"task_name\":\"-\"}")))
                        .exercised())
                .contains(
                        item(Kind.RULE, "$.task_name pattern violated"),
                        item(Kind.RULE, "$.task_name minLength violated"))
                .noneMatch(item -> item.name().endsWith(" satisfied"));
    }

    @Test
    void shouldEndTheBuildWhenASideOfARuleIsMissingAndAllOfThemRan() throws IOException {
        Path journals = journals();
        assertThatThrownBy(() -> CoverageCheck.run(journals, directory.resolve("report"), true, true, out()))
                .hasMessageContaining("RULE " + OPERATION + ": $.task_name pattern violated");
    }

    @Test
    void shouldSeeNothingWhenThePathOrTheMethodIsNoOperation() {
        assertThat(Coverage.of(Stream.of(
                                pause("PATCH", PAUSE, 405, "{}"),
                                pause("POST", PAUSE + "/x", 404, "{}"),
                                pause("GET", "/nothing", 404, "{}")))
                        .exercised())
                .isEmpty();
    }

    @Test
    void shouldNameTheStatusWhenItIsAllThatIsMissing() {
        Coverage nothing = Coverage.of(Stream.empty());
        TreeSet<Item> exercised = new TreeSet<>(nothing.all());
        exercised.remove(item(Kind.STATUS, "409"));
        exercised.remove(item(Kind.PARAMETER, "X-Language"));
        Coverage coverage = new Coverage(nothing.all(), exercised);
        assertThat(coverage.missingOfRequired()).containsExactly(item(Kind.STATUS, "409"));
        assertThat(new Report(coverage).markdown())
                .contains("- " + OPERATION + " `409`", "- " + OPERATION + " `X-Language`");
        assertThat(new Report(coverage).json()).contains("\"" + OPERATION + ": 409\"");
    }

    @Test
    void shouldEndTheBuildWhenAStatusIsMissingAndAllSuitesRan() throws IOException {
        Path journals = journals();
        assertThatThrownBy(() -> CoverageCheck.run(journals, directory.resolve("report"), true, false, out()))
                .hasMessageContaining("STATUS " + OPERATION + ": 409")
                .hasMessageNotContaining("STATUS " + OPERATION + ": 200,");
        assertThat(directory.resolve("report/coverage.json")).exists();
    }

    @Test
    void shouldOnlyTellWhenSomeSuitesRan() throws IOException {
        Path journals = journals();
        assertThatCode(() -> CoverageCheck.run(journals, directory.resolve("report"), false, false, out()))
                .doesNotThrowAnyException();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Statuses");
        assertThat(directory.resolve("report/coverage.md"))
                .content()
                .contains(OPERATION + " `409`")
                .doesNotContain(OPERATION + " `200`");
    }

    @Test
    void shouldTellThatThereIsNothingWhenNoSuiteRan() throws IOException {
        CoverageCheck.run(directory.resolve("no"), directory, false, false, out());

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("No sandbox was called");
    }

    @Test
    void shouldEndTheBuildWhenAllSuitesRanAndNoSandboxWroteAJournal() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CoverageCheck.run(directory.resolve("no"), directory, true, false, out()))
                .withMessageEndingWith("no");
    }

    private Path journals() throws IOException {
        Path journals = Files.createDirectory(directory.resolve("journals"));
        String line = "{\"method\":\"POST\",\"path\":\"" + PAUSE + "\",\"query\":{},\"headers\":{},\"status\":200,"
                + "\"response_headers\":{},\"fault\":\"x\"}";
        // the second line is that of a sandbox which was killed
        Files.writeString(journals.resolve("journal-1.jsonl"), line + "\n{\"method\":\"PO");
        return journals;
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private static RecordedExchange pause(String method, String path, int status, String answer) {
        return pause(method, path, status, answer, "{\"task_name\":\"sync_payments\"}");
    }

    private static RecordedExchange pause(String method, String path, int status, String answer, String body) {
        return new RecordedExchange(
                method,
                path,
                Map.of(),
                Map.of("x-language", "zh-cn", "content-type", "application/json"),
                body,
                status,
                Map.of("x-request-id", "1", "content-type", "application/json"),
                answer);
    }

    private static Item item(Kind kind, String name) {
        return new Item(kind, OPERATION, name);
    }
}
