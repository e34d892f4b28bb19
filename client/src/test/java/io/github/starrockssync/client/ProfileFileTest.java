package io.github.starrockssync.client;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starrockssync.client.error.CredentialsException;
import io.github.starrockssync.client.internal.auth.ProfileFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFileTest {
    private static final String IN_HOME = "~/.huaweicloud/credentials";
    private static final String OF_VARIABLE = "file of HUAWEICLOUD_SDK_CREDENTIALS_FILE";

    private final FakeEnvironment around = new FakeEnvironment();
    private final ProfileFile unit = new ProfileFile(around.environment());

    @TempDir
    Path home;

    @Test
    void shouldTakeTheFileOfTheVariableBeforeThatOfThePropertyBeforeThatInTheHome() throws IOException {
        around.profile(home, "[basic]\nak=in-home\nsk=s");
        assertKey("in-home", "s");

        around.property("huaweicloud.sdk.credentials-file", file("one", "[basic]\nak=of-property\nsk=s"));
        assertKey("of-property", "s");

        around.variable("HUAWEICLOUD_SDK_CREDENTIALS_FILE", file("two", "[basic]\nak=of-variable\nsk=s"));
        assertKey("of-variable", "s");
    }

    @Test
    void shouldReadTheFileAgainWhenItChanged() {
        around.profile(home, "[basic]\nak=old\nsk=s");
        assertKey("old", "s");

        around.profile(home, "[basic]\nak=newer\nsk=s");
        assertKey("newer", "s");
    }

    @Test
    void shouldReadTheFileAgainWhenAnotherOfItsSizeAndAgeTookItsPlace() throws IOException {
        around.profile(home, "[basic]\nak=old\nsk=s");
        assertKey("old", "s");
        FileTime age = Files.getLastModifiedTime(FakeEnvironment.profileIn(home));

        Path next = Path.of(file("next", "[basic]\nak=new\nsk=s"));
        Files.setLastModifiedTime(next, age);
        Files.move(next, FakeEnvironment.profileIn(home), StandardCopyOption.REPLACE_EXISTING);

        assertKey("new", "s");
    }

    @Test
    void shouldNotReadTheFileAgainWhenItDidNotChange() {
        around.profile(home, "[basic]\nak=a\nsk=s");

        assertThat(unit.look().credentials()).isSameAs(unit.look().credentials());
    }

    @Test
    void shouldFailOnlyAsLongAsTheFileIsWrong() throws IOException {
        around.profile(home, "[basic]\nak=a\nsk=s");
        assertKey("a", "s");

        around.profile(home, "[basic]\nak=a");
        assertFailure(IN_HOME + ", section [basic]: ak without sk");
        Files.delete(FakeEnvironment.profileIn(home));
        assertThat(unit.look().missing()).isEqualTo(IN_HOME + " does not exist");

        around.profile(home, "[basic]\nak=b\nsk=s");
        assertKey("b", "s");
    }

    @Test
    void shouldSayWhatIsMissingWhenTheFileHasNoKey() {
        around.profile(home, "");
        assertThat(unit.look().missing()).isEqualTo(IN_HOME + ": no section [basic]");

        around.profile(home, "ak=a\nsk=s\n[global]\nak=a\nsk=s");
        assertThat(unit.look().missing()).isEqualTo(IN_HOME + ": no section [basic]");

        around.profile(home, "[basic]\nak=\nsk =  \n");
        assertThat(unit.look().missing()).isEqualTo(IN_HOME + ", section [basic]: neither ak nor sk is set");
    }

    @ParameterizedTest
    @CsvSource({
        "ak=a, ak without sk",
        "sk=s, sk without ak",
        "security_token=t, security_token without ak and sk",
        "AK=a, neither ak nor sk is set"
    })
    void shouldNameTheOtherHalfWhenAKeyIsIncomplete(String line, String expected) {
        around.profile(home, "[basic]\n" + line);

        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(() -> around.defaultChain().credentials())
                .withMessageEndingWith("; " + IN_HOME + ", section [basic]: " + expected);
    }

    @Test
    void shouldNameTheSettingAndNotThePathWhenTheFileItNamesIsNotThere() {
        around.profile(home, "[basic]\nak=a\nsk=s")
                .variable("HUAWEICLOUD_SDK_CREDENTIALS_FILE", home.resolve("absent") + "");
        assertFailure(OF_VARIABLE + " does not exist");

        around.variable("HUAWEICLOUD_SDK_CREDENTIALS_FILE", "\0");
        assertFailure(OF_VARIABLE + ": the name is not a path");

        around.variable("HUAWEICLOUD_SDK_CREDENTIALS_FILE", "")
                .property("huaweicloud.sdk.credentials-file", home.resolve("absent") + "");
        assertFailure("file of huaweicloud.sdk.credentials-file does not exist");
    }

    @Test
    void shouldSayWhyWhenTheFileCannotBeRead() throws IOException {
        around.variable("HUAWEICLOUD_SDK_CREDENTIALS_FILE", home.toString());
        assertFailure(OF_VARIABLE + " is not a regular file");

        around.variable("HUAWEICLOUD_SDK_CREDENTIALS_FILE", file("a-file", "") + "/below");
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(unit::look)
                .withMessageStartingWith(OF_VARIABLE)
                .withMessageNotContaining("below");

        around.variable("HUAWEICLOUD_SDK_CREDENTIALS_FILE", file("large", "#".repeat(65_537)));
        assertFailure(OF_VARIABLE + " is larger than 65536 bytes");

        Path wide = home.resolve("wide");
        Files.write(wide, "[basic]".getBytes(UTF_16));
        around.variable("HUAWEICLOUD_SDK_CREDENTIALS_FILE", wide.toString());
        assertFailure(OF_VARIABLE + " is not UTF-8 text");
    }

    @Test
    void shouldReadTheLargestFileWhenItIsNotTooLarge() throws IOException {
        String key = "[basic]\nak=a\nsk=s\n";
        around.variable("HUAWEICLOUD_SDK_CREDENTIALS_FILE", file("large", key + "#".repeat(65_536 - key.length())));

        assertKey("a", "s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void shouldNameTheLineWhenItIsMalformed(String end) {
        around.profile(home, String.join(end, "[basic]", "", "ak=a", "sk"));

        assertFailure(IN_HOME + ", line 4: not key = value");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(home.resolve(name), content).toString();
    }

    private void assertKey(String accessKey, String secretKey) {
        assertThat(SignedBy.headers(unit.look().credentials())).isEqualTo(SignedBy.headers(accessKey, secretKey));
    }

    private void assertFailure(String message) {
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(unit::look)
                .withMessage(message)
                .withNoCause();
    }
}
