package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.client.check.LocalCheck;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What works on class paths that lack Jakarta Validation, or a provider of it. */
class WithoutValidationTest {
    private static final String API = "jakarta.validation-api";
    private static final String PROVIDER = "hibernate-validator";

    /** The client as it is loaded on a smaller class path. */
    public static final class Modification implements BiFunction<String, String, String> {
        @Override
        public String apply(String address, String mode) {
            try (StarRocksSyncClient client = StarRocksSyncClient.builder()
                    .endpoint(address)
                    .projectId(Samples.PROJECT)
                    .credentials(Credentials.token(Samples.TOKEN))
                    .localCheck(LocalCheck.valueOf(mode))
                    .build()) {
                return client.modifyDataSync(Samples.modification()).getJobId();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {API + "|" + PROVIDER, PROVIDER})
    void shouldWorkWhenTheCheckIsOff(String missing) throws Exception {
        try (WireServer server = new WireServer().respondingWith(200, "{\"job_id\":\"job-1\"}")) {
            assertThat(modify(missing, server.address(), LocalCheck.OFF)).isEqualTo("job-1");
        }
    }

    @ParameterizedTest
    @EnumSource(value = LocalCheck.class, names = "OFF", mode = EnumSource.Mode.EXCLUDE)
    void shouldSayWhatIsMissingWhenThereIsNoProvider(LocalCheck mode) {
        for (String missing : new String[] {API + "|" + PROVIDER, PROVIDER}) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> modify(missing, "http://127.0.0.1:1", mode))
                    .withMessage("the local check is " + mode
                            + ", but there is no Jakarta Validation provider on the class path: "
                            + "add one, such as org.hibernate.validator:hibernate-validator, or switch the check OFF");
        }
    }

    @Test
    void shouldNeedNoExpressionLanguage() {
        assertThatThrownBy(() -> Class.forName("jakarta.el.ELManager")).isInstanceOf(ClassNotFoundException.class);
        assertThat(LocalCheck.ON.start(null)).isNotNull();
    }

    private static String modify(String missing, String address, LocalCheck mode) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(classPathWithout(missing), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            @SuppressWarnings("unchecked")
            BiFunction<String, String, String> modification =
                    (BiFunction<String, String, String>) loader.loadClass(Modification.class.getName())
                            .getConstructor()
                            .newInstance();
            assertThat(modification.getClass()).isNotEqualTo(Modification.class);
            return modification.apply(address, mode.name());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static URL[] classPathWithout(String missing) {
        String[] all = System.getProperty("java.class.path").split(File.pathSeparator);
        URL[] rest = Arrays.stream(all)
                .filter(entry -> !Path.of(entry).getFileName().toString().matches("(" + missing + ")-.*"))
                .map(WithoutValidationTest::url)
                .toArray(URL[]::new);
        assertThat(rest).hasSizeLessThan(all.length);
        return rest;
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
