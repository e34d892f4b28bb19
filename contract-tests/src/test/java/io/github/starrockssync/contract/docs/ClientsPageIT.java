package io.github.starrockssync.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that tells how to point a client at the sandbox shows commands and code that work. */
final class ClientsPageIT {

    private static final Path PAGE = Commands.ROOT.resolve("docs/clients.md");
    private static final Path NODE_CLIENT = Commands.ROOT.resolve(".ci/clients/node.mjs");

    /** Around a snippet that ends with the client. */
    private static final String OUR_PROGRAM = """
            import io.github.starrockssync.client.*;
            import io.github.starrockssync.client.api.DataSyncApi.*;
            import io.github.starrockssync.client.auth.*;
            import io.github.starrockssync.client.model.*;

            final class Program {
                public static void main(String[] arguments) {
                    StarRocksSyncClient client = %s
                    System.out.println(client.modifyDataSync(new ModifyDataSyncRequest()
                            .withInstanceId("b6280c323ce449f2ad02af74e21f3dc5in17")
                            .withBody(new ModifyDataSyncConfigRequestV3().withTaskName("sync_sales"))).getJobId());
                }
            }
            """;

    private static final String VENDOR_PROGRAM = """
            import com.huaweicloud.sdk.core.auth.BasicCredentials;
            import com.huaweicloud.sdk.core.region.Region;
            import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
            import com.huaweicloud.sdk.gaussdb.v3.model.*;

            final class Program {
                public static void main(String[] arguments) {
                    %s
                    System.out.println(client.modifyDataSync(new ModifyDataSyncRequest()
                            .withInstanceId("b6280c323ce449f2ad02af74e21f3dc5in17")
                            .withXLanguage("en-us")
                            .withBody(new ModifyDataSyncConfigRequestV3().withTaskName("sync_sales"))).getJobId());
                    System.exit(0);
                }
            }
            """;

    @TempDir
    private Path directory;

    private static SandboxProcess sandbox;

    @BeforeAll
    static void start() {
        sandbox = SandboxProcess.start("--job-duration", "instant");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void shouldGoFromThePasswordToTheDocumentedCallByCurl() throws Exception {
        Commands.assumeInstalled("bash", "curl", "sed", "awk");
        List<String> snippets = Commands.snippets(PAGE, "sh");
        assertThat(Commands.output(List.of("bash", "-e"), here(String.join("echo\n", snippets))))
                .contains("\"job_id\"", "\"check_result\":\"success\"")
                .contains("\"credential\":{\"access\":", "\"securitytoken\":")
                .doesNotContain("error");
    }

    @Test
    void shouldShowClientsForJavaThatWork() throws Exception {
        List<String> snippets = Commands.snippets(PAGE, "java");
        assertThat(snippets).hasSize(2);
        assertThat(output(OUR_PROGRAM.formatted(snippets.get(0)))).matches("[0-9a-f-]{36}\\R");
        assertThat(output(VENDOR_PROGRAM.formatted(snippets.get(1))))
                .endsWith("\n")
                .containsPattern("[0-9a-f-]{36}");
    }

    @Test
    void shouldShowTheClientForNodeThatTheGateRuns() throws Exception {
        assertThat(Commands.snippets(PAGE, "js"))
                .singleElement()
                .satisfies(snippet -> assertThat(words(Files.readString(NODE_CLIENT)))
                        .contains(words(snippet.replace('"' + Commands.SHOWN_SANDBOX + '"', "endpoint"))));
    }

    private String output(String program) throws Exception {
        Path file = Files.writeString(directory.resolve("Program.java"), here(program));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return Commands.output(List.of(java, "-Duser.home=" + directory, "-cp", classPath, file.toString()), "");
    }

    private static String here(String text) {
        return text.replace(Commands.SHOWN_SANDBOX, sandbox.uri().toString());
    }

    /** Indentation and line breaks are a matter of the place. */
    private static String words(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
