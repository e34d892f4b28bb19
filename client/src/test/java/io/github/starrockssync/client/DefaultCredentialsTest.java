package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starrockssync.client.error.CredentialsException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultCredentialsTest {
    private final FakeEnvironment around = new FakeEnvironment();

    @TempDir
    Path home;

    @Test
    void shouldSayWhatEachPlaceLacksWhenThereIsNothing() {
        around.property("user.home", home.toString());

        assertFailure("no usable credentials;"
                + " environment: neither HUAWEICLOUD_SDK_AK nor HUAWEICLOUD_SDK_SK is set;"
                + " environment: neither CLOUD_SDK_AK nor CLOUD_SDK_SK is set;"
                + " system properties: neither huaweicloud.sdk.ak nor huaweicloud.sdk.sk is set;"
                + " ~/.huaweicloud/credentials does not exist");
    }

    @Test
    void shouldSayThatTheHomeIsNotKnownWhenItIsNot() {
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(() -> around.defaultChain().credentials())
                .withMessageEndingWith("; no profile file, as the home directory is not known");
    }

    @Test
    void shouldTakeTheFirstPlaceThatHasAKey() {
        around.profile(home, "[basic]\nak=profile-ak\nsk=profile-sk");
        assertKey("profile-ak", "profile-sk");

        around.property("huaweicloud.sdk.ak", "property-ak").property("huaweicloud.sdk.sk", "property-sk");
        assertKey("property-ak", "property-sk");

        around.variable("CLOUD_SDK_AK", "documented-ak").variable("CLOUD_SDK_SK", "documented-sk");
        assertKey("documented-ak", "documented-sk");

        around.variable("HUAWEICLOUD_SDK_AK", "environment-ak").variable("HUAWEICLOUD_SDK_SK", "environment-sk");
        assertKey("environment-ak", "environment-sk");
    }

    @Test
    void shouldCarryTheSecurityTokenWhenThereIsOne() {
        around.profile(home, "[basic]\nak=a\nsk=s\nsecurity_token=profile-token");
        assertKey("a", "s", "profile-token");

        around.property("huaweicloud.sdk.ak", "a")
                .property("huaweicloud.sdk.sk", "s")
                .property("huaweicloud.sdk.security-token", "property-token");
        assertKey("a", "s", "property-token");

        around.variable("HUAWEICLOUD_SDK_AK", "a")
                .variable("HUAWEICLOUD_SDK_SK", "s")
                .variable("HUAWEICLOUD_SDK_SECURITY_TOKEN", "environment-token");
        assertKey("a", "s", "environment-token");
    }

    @ParameterizedTest
    @CsvSource({
        "HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_AK without HUAWEICLOUD_SDK_SK",
        "HUAWEICLOUD_SDK_SK, HUAWEICLOUD_SDK_SK without HUAWEICLOUD_SDK_AK",
        "HUAWEICLOUD_SDK_SECURITY_TOKEN,"
                + " HUAWEICLOUD_SDK_SECURITY_TOKEN without HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK",
    })
    void shouldNameTheOtherHalfWhenAKeyIsIncomplete(String set, String expected) {
        around.profile(home, "[basic]\nak=a\nsk=s").variable(set, "a-value-nobody-may-see");

        assertFailure("no usable credentials; environment: " + expected);
    }

    @Test
    void shouldNameTheOtherHalfWhenItStandsInAnotherPlace() {
        around.variable("HUAWEICLOUD_SDK_AK", "").property("huaweicloud.sdk.sk", "s");
        assertFailure("no usable credentials;"
                + " environment: neither HUAWEICLOUD_SDK_AK nor HUAWEICLOUD_SDK_SK is set;"
                + " environment: neither CLOUD_SDK_AK nor CLOUD_SDK_SK is set;"
                + " system properties: huaweicloud.sdk.sk without huaweicloud.sdk.ak");

        around.variable("CLOUD_SDK_AK", "a");
        assertFailure("no usable credentials;"
                + " environment: neither HUAWEICLOUD_SDK_AK nor HUAWEICLOUD_SDK_SK is set;"
                + " environment: CLOUD_SDK_AK without CLOUD_SDK_SK");
    }

    @ParameterizedTest
    @CsvSource({"HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK", "HUAWEICLOUD_SDK_SECURITY_TOKEN"})
    void shouldNameTheVariableWhenItsValueEndsInALineBreak(String name) {
        around.variable("HUAWEICLOUD_SDK_AK", "a")
                .variable("HUAWEICLOUD_SDK_SK", "s")
                .variable(name, "a-value-nobody-may-see\n");

        assertFailure("no usable credentials; environment: " + name
                + " starts or ends with white space or contains a character that is not allowed in a header");
    }

    @Test
    void shouldTakeTheProjectOfTheFirstPlaceThatHasOne() {
        around.profile(home, "[basic]\nak=a\nsk=s");
        assertThat(project()).isNull();

        around.profile(home, "[basic]\nak=a\nsk=s\nproject_id=of-profile");
        assertThat(project()).isEqualTo("of-profile");

        around.property("huaweicloud.sdk.project-id", "of-property");
        assertThat(project()).isEqualTo("of-property");

        around.variable("HUAWEICLOUD_SDK_PROJECT_ID", "of-environment");
        assertThat(project()).isEqualTo("of-environment");
    }

    @Test
    void shouldLeaveTheProfilesProjectAloneWhenTheKeyIsFromElsewhere() {
        around.profile(home, "[basic]\nak=a\nsk=s\nproject_id=of-profile")
                .variable("CLOUD_SDK_AK", "a")
                .variable("CLOUD_SDK_SK", "s");

        assertThat(project()).isNull();
    }

    @Test
    void shouldNameTheSettingWhenAHeaderCannotCarryTheProject() {
        around.variable("CLOUD_SDK_AK", "a").variable("CLOUD_SDK_SK", "s").variable("HUAWEICLOUD_SDK_PROJECT_ID", " p");

        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(this::project)
                .withMessageStartingWith("HUAWEICLOUD_SDK_PROJECT_ID starts or ends with white space");
    }

    private String project() {
        return around.defaultChain().credentials().projectId();
    }

    private void assertKey(String accessKey, String secretKey) {
        assertThat(SignedBy.headers(around.defaultChain().credentials()))
                .isEqualTo(SignedBy.headers(accessKey, secretKey));
    }

    private void assertKey(String accessKey, String secretKey, String token) {
        assertThat(SignedBy.headers(around.defaultChain().credentials()))
                .isEqualTo(SignedBy.headers(accessKey, secretKey, token));
    }

    private void assertFailure(String message) {
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(() -> around.defaultChain().credentials())
                .withMessage(message)
                .withNoCause();
    }
}
