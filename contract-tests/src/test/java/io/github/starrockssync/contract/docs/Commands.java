package io.github.starrockssync.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the snippets of a document, and runs them. */
final class Commands {

    static final Path ROOT = Path.of("..");

    /** Where documents think that the sandbox is. */
    static final String SHOWN_SANDBOX = "http://127.0.0.1:8080";

    private static final long SECONDS = 180;

    private Commands() {}

    static void assumeInstalled(String... programs) {
        assumeTrue(Arrays.stream(programs).allMatch(Commands::isInstalled), "needs " + String.join(", ", programs));
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator")))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    static List<String> snippets(Path document, String language) throws IOException {
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(document))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** What a command prints, which must end well. */
    static String output(List<String> command, String input) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.onExit()
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .whenComplete((ended, late) -> process.descendants().forEach(ProcessHandle::destroyForcibly))
                // of a process that has ended, it would close the output before it is read
                .exceptionally(late -> process.destroyForcibly());
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return output;
    }
}
