package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.starrockssync.client.auth.Credentials;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @ParameterizedTest
    @ValueSource(strings = {"secret\n", " secret", "sec\u00e9ret", "sec\u0000ret"})
    void shouldRefuseWithoutShowingItWhenAHeaderCannotCarryTheSecret(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.token(secret))
                .withMessageStartingWith("token ")
                .withMessageNotContainingAny("secret", "ret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.accessKey("ak", "sk", secret))
                .withMessageStartingWith("securityToken ")
                .withMessageNotContainingAny("secret", "ret");
    }

    @Test
    void shouldRefuseWhenAPartIsEmptyOrNull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.token(""))
                .withMessage("token is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.accessKey("", "sk"))
                .withMessage("accessKey is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.accessKey("ak", ""))
                .withMessage("secretKey is empty");
        assertThatNullPointerException()
                .isThrownBy(() -> Credentials.accessKey("ak", "sk", null))
                .withMessage("securityToken is null");
    }

    @Test
    void shouldNameOnlyItsKindWhenPrinted() {
        assertThat(Credentials.token("hidden")).hasToString("Credentials[token]");
        assertThat(Credentials.accessKey("hidden", "hidden")).hasToString("Credentials[access key]");
        assertThat(Credentials.accessKey("hidden", "hidden", "hidden"))
                .hasToString("Credentials[access key, security token]");
    }

    @ParameterizedTest
    @MethodSource("ofEachKind")
    void shouldDifferOnlyInTheProjectWhenOneIsSet(Credentials unit) {
        Credentials ofProject = unit.withProjectId("p");

        assertThat(unit.projectId()).isNull();
        assertThat(ofProject.projectId()).isEqualTo("p");
        assertThat(ofProject.withProjectId("q").projectId()).isEqualTo("q");
        assertThat(SignedBy.headers(ofProject)).isEqualTo(SignedBy.headers(unit));
        assertThat(ofProject).hasToString(unit.toString());
    }

    @ParameterizedTest
    @MethodSource("ofEachKind")
    void shouldRefuseWhenTheProjectIsNone(Credentials unit) {
        assertThatNullPointerException()
                .isThrownBy(() -> unit.withProjectId(null))
                .withMessage("projectId is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.withProjectId(""))
                .withMessage("projectId is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.withProjectId("p\n"))
                .withMessageStartingWith("projectId ");
    }

    static Stream<Credentials> ofEachKind() {
        return Stream.of(
                Credentials.token("t"), Credentials.accessKey("ak", "sk"), Credentials.accessKey("ak", "sk", "st"));
    }
}
