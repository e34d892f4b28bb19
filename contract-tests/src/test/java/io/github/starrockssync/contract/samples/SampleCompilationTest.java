package io.github.starrockssync.contract.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published is what the compiler reads, so a sample that does not compile fails the build, naming its line. */
final class SampleCompilationTest {

    private static final Path SOURCES = Path.of("src/test/java/io/github/starrockssync/contract/samples");

    @TempDir
    private Path output;

    @ParameterizedTest
    @ValueSource(strings = {"ClientSamples", "VendorSamples"})
    void shouldHaveNoErrorsWhenCompiledAsItIs(String samples) throws IOException {
        assertThat(errors(samples, source(samples))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ClientSamples, withTaskName(, withTask(", "VendorSamples, getJobId(), getJob()"})
    void shouldNameTheLineWhenASampleUsesWhatDoesNotExist(String samples, String part, String changed)
            throws IOException {
        String source = source(samples);
        int line = (int) source.substring(0, source.indexOf(part)).lines().count();

        assertThat(errors(samples, source.replace(part, changed)))
                .first()
                .asString()
                .startsWith(samples + ".java:" + line);
    }

    @Test
    void shouldPublishWhatIsCompiled() throws IOException {
        assertThat(words(source("ClientSamples"))).contains(words(lastStatement("Java")));
        assertThat(words(source("VendorSamples"))).contains(words(lastStatement("Java (Huawei Cloud SDK)")));
    }

    private static String lastStatement(String label) {
        String sample = PublishedSamples.of("modifyDataSync", label);
        return sample.substring(sample.indexOf("String jobId"));
    }

    private static String words(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }

    private static String source(String samples) throws IOException {
        return Files.readString(SOURCES.resolve(samples + ".java"));
    }

    private List<String> errors(String samples, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + samples + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options =
                List.of("-d", output.toString(), "-proc:none", "-classpath", System.getProperty("java.class.path"));
        compiler.getTask(null, null, diagnostics, options, null, List.of(file)).call();
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> "%s.java:%d: %s".formatted(samples, each.getLineNumber(), each.getMessage(Locale.ROOT)))
                .toList();
    }
}
