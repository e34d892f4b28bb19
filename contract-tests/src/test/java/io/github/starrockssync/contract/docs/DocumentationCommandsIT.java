package io.github.starrockssync.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on the documentation's pages work. */
final class DocumentationCommandsIT {

    private static final Path PROSE = Commands.ROOT.resolve("api-spec/src/main/page");
    private static final Pattern JOB = Pattern.compile("\"job_id\":\"([^\"]+)\"");

    @BeforeEach
    void needsAShell() {
        Commands.assumeInstalled("bash", "curl", "openssl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void shouldModifyAndFollowTheJob(String language) throws Exception {
        try (SandboxProcess sandbox = SandboxProcess.start("--job-duration", "instant")) {
            assertThat(Commands.snippets(section(language, "start"), "sh"))
                    .first()
                    .isEqualTo("java -jar sandbox/target/starrocks-sync-sandbox.jar\n");
            String answer = output(sandbox.uri(), language, "start", 1, "");
            assertThat(answer).contains("\"value\":\"10000\",\"check_result\":\"success\"");
            Matcher job = JOB.matcher(answer);
            assertThat(job.find()).isTrue();
            assertThat(output(sandbox.uri(), language, "changes", 0, "job_id=" + job.group(1) + "\n"))
                    .contains("\"status\":\"Completed\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void shouldSignAndBeRefusedInChinese(String language) throws Exception {
        try (SandboxProcess sandbox = SandboxProcess.start()) {
            assertThat(output(sandbox.uri(), language, "authentication", 0, ""))
                    .contains("\"task_name\":\"sync_sales\"");
            assertThat(output(sandbox.uri(), language, "language", 0, ""))
                    .isEqualTo("{\"error_code\":\"DBS.200022\",\"error_msg\":\"\u5b9e\u4f8b\u4e0d\u5b58\u5728\"}");
        }
    }

    private static Path section(String language, String name) {
        return PROSE.resolve(language).resolve(name + ".md");
    }

    private static String output(URI sandbox, String language, String section, int index, String before)
            throws Exception {
        String command = Commands.snippets(section(language, section), "sh").get(index);
        return Commands.output(
                List.of("bash", "-e"), before + command.replace(Commands.SHOWN_SANDBOX, sandbox.toString()));
    }
}
