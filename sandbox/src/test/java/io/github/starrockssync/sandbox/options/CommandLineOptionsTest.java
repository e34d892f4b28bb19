package io.github.starrockssync.sandbox.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.sandbox.tls.LocalAuthority;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineOptionsTest {

    private final Properties properties = new Properties();
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter printed = new StringWriter();
    private final CommandLineOptions unit = new CommandLineOptions(properties, environment, new PrintWriter(printed));

    @Test
    void shouldUseDefaultsWhenNothingIsSet() {
        assertThat(unit.apply()).isTrue();
        SandboxOptions options = SandboxOptions.of(properties, Map.of());
        assertThat(options.https()).isEmpty();
        assertThat(options.dataDirectory()).isEmpty();
        assertThat(options.jobDuration()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.rateLimit()).isZero();
        assertThat(options.maxBodySize()).isEqualTo(12 * 1024 * 1024);
        assertThat(options.controls()).isTrue();
        assertThat(options.allowedOrigin()).isEmpty();
        assertThat(options.journalSize()).isEqualTo(1000);
        assertThat(options.journalDirectory()).isEmpty();
        assertThat(properties).containsEntry("sandbox.port", "8080").containsEntry("sandbox.host", "127.0.0.1");
    }

    @Test
    void shouldPreferFlagToPropertyAndPropertyToEnvironment() {
        environment.put("SANDBOX_JOB_DURATION", "1s");
        assertThat(applied().jobDuration()).isEqualTo(Duration.ofSeconds(1));
        properties.setProperty("sandbox.job-duration", "2m");
        assertThat(applied().jobDuration()).isEqualTo(Duration.ofMinutes(2));
        assertThat(applied("--job-duration", "300ms").jobDuration()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void shouldResolveDirectoryWhenItIsRelative() {
        assertThat(applied("--data-dir=state").dataDirectory())
                .contains(Path.of("state").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "http://localhost:3000", "https://portal.example"})
    void shouldTakeAnOriginAsBrowsersSendIt(String origin) {
        assertThat(applied("--allow-origin", origin).allowedOrigin()).contains(origin);
    }

    @Test
    void shouldCreateTheDirectoryWhenRequestsAreWrittenThere(@TempDir Path directory) {
        Path wanted = directory.resolve("of/requests");
        assertThat(applied("--journal-dir=" + wanted).journalDirectory()).contains(wanted);
        assertThat(wanted).isDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "--port, 65536, 65535",
        "--port, -1, 65535",
        "--port, http, 65535",
        "--https-port, 65536, 65535",
        "--https-certificate, nothing.pem, readable file",
        "--https-certificate, pom.xml, certificate in PEM",
        "--https-key, pom.xml, private key in PEM",
        "--job-duration, 5, unit",
        "--job-duration, -5s, unit",
        "--idle-timeout, instant, greater than zero",
        "--rate-limit, many, whole number",
        "--max-body-size, 1.5, whole number",
        "--journal-size, -1, whole number",
        "--journal-dir, pom.xml/below, writable directory",
        "--controls, maybe, on or off",
        "--allow-origin, *, scheme",
        "--allow-origin, http://localhost:3000/, scheme",
        "--allow-origin, localhost:3000, scheme"
    })
    void shouldNameOptionAndRuleWhenValueIsWrong(String flag, String value, String rule) {
        assertThatThrownBy(() -> unit.apply(flag + "=" + value))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("'" + value + "' of " + flag)
                .hasMessageContaining(rule);
    }

    @Test
    void shouldNameOptionWhenEnvironmentHasWrongValue() {
        environment.put("SANDBOX_PORT", "http");
        assertThatThrownBy(unit::apply)
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("'http' of --port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "start"})
    void shouldRefuseWhatItDoesNotKnow(String argument) {
        assertThatThrownBy(() -> unit.apply(argument))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining(argument);
    }

    @Test
    void shouldRefuseHalfOfWhatHttpsNeeds(@TempDir Path directory) throws IOException, GeneralSecurityException {
        String certificate = "--https-certificate=" + directory.resolve("authority.pem");
        LocalAuthority.create(Instant.now()).writeTo(directory.resolve("authority.pem"));
        String key = "--https-key=" + directory.resolve("key.pem");
        try (JcaPEMWriter writer = new JcaPEMWriter(Files.newBufferedWriter(directory.resolve("key.pem")))) {
            writer.writeObject(
                    KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
        }
        assertRefused("--https-certificate and --https-key require each other", certificate, "--https-port=0");
        assertRefused("--https-certificate and --https-key require each other", key, "--https-port=0");
        assertRefused(
                "--https-key is not the key of the first certificate of --https-certificate",
                certificate,
                key,
                "--https-port=0");
        assertRefused("--https-certificate and --https-key require --https-port", certificate, key);
        assertRefused("--port and --https-port must differ", "--https-port=8080");
        assertRefused("--https-authority requires a file name", "--https-port=0", "--https-authority=");
    }

    @Test
    void shouldRefuseToWriteTheAuthorityOverSomethingElse() {
        HttpsOptions https =
                applied("--https-port=0", "--https-authority=pom.xml").https().orElseThrow();
        assertThatThrownBy(() -> https.certificate(Instant.now()))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("pom.xml' of --https-authority: must not contain anything but");
        HttpsOptions nowhere = applied("--https-port=0", "--https-authority=nowhere/authority.pem")
                .https()
                .orElseThrow();
        assertThatThrownBy(() -> nowhere.certificate(Instant.now()))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("must be a writable file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data-dir=state", "-Dsandbox.data-dir=state"})
    void shouldRefuseDirectoryBesideDatabase(String directory) {
        environment.put("SANDBOX_DATABASE_URL", "jdbc:postgresql://127.0.0.1/sandbox");
        assertThatThrownBy(() -> applyWithProperty(directory))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessage("--data-dir and --database-url exclude each other");
    }

    @Test
    void shouldRefuseCredentialsOfNoDatabase() {
        environment.put("SANDBOX_DATABASE_PASSWORD", "secret");
        assertThatThrownBy(unit::apply)
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("require --database-url")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--database-url=jdbc:mysql://host/db?password=secret", "--database-pasword=secret"})
    void shouldNotRepeatThePasswordWhenItRefuses(String argument) {
        assertThatThrownBy(() -> unit.apply(argument))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining(argument.substring(0, argument.indexOf('=')))
                .hasMessageNotContaining("secret");
    }

    @Test
    void shouldNotShowThePasswordInTheOptionsOrTheHelp() {
        environment.put("SANDBOX_DATABASE_PASSWORD", "secret");
        String options = applied("--database-url=jdbc:postgresql://127.0.0.1/db?user=ada&password=secret")
                .toString();
        assertThat(options).contains("127.0.0.1/db").doesNotContain("secret");
        unit.apply("--help");
        assertThat(printed.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @EnumSource
    void shouldPrintEveryOptionWithItsThreeNamesWhenHelpIsAsked(SandboxOption option) {
        assertThat(unit.apply("--help")).isFalse();
        assertThat(printed.toString())
                .contains(option.flag(), "-D" + option.property(), option.environmentVariable(), option.defaultValue());
    }

    private void assertRefused(String message, String... arguments) {
        CommandLineOptions other = new CommandLineOptions(new Properties(), Map.of(), new PrintWriter(printed));
        assertThatThrownBy(() -> other.apply(arguments))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessage(message);
    }

    private void applyWithProperty(String argument) {
        if (argument.startsWith("-D")) {
            String[] nameAndValue = argument.substring(2).split("=");
            properties.setProperty(nameAndValue[0], nameAndValue[1]);
            unit.apply();
        } else {
            unit.apply(argument);
        }
    }

    private SandboxOptions applied(String... arguments) {
        Properties before = (Properties) properties.clone();
        unit.apply(arguments);
        SandboxOptions options = SandboxOptions.of(properties, Map.of());
        properties.clear();
        properties.putAll(before);
        return options;
    }
}
