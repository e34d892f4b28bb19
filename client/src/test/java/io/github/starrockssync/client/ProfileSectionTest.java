package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starrockssync.client.internal.auth.ProfileSection;
import io.github.starrockssync.client.internal.auth.ProfileSection.MalformedException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileSectionTest {
    private static final String VALUE_RULE =
            "a value is visible ASCII without spaces and quotes; a comment needs its own line";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[basic]\nak=a\nsk=s",
                "[basic]\r\nak=a\r\nsk=s\r\n",
                "[basic]\rak=a\rsk=s",
                "\uFEFF[basic]\nak=a\nsk=s",
                "  [ basic ]\t\n\n\t ak\t=  a \n sk =s\n\n",
                "# ak=x\n;[global]\n[basic]\nak=a\n#sk=x\n; \u540c\u6b65 \"\nsk=s",
                "ak=x\nno setting\n[global]\nak=x\nak=x\n'\n[basic]\nak=a\nsk=s\n[basics]\nak=x",
                "[basic]\nak=a\nsk=s\nproject_id=",
            })
    void shouldReadTheSectionHoweverItIsLaidOut(String text) throws MalformedException {
        assertThat(ProfileSection.read(text, "basic")).isEqualTo(Map.of("ak", "a", "sk", "s"));
    }

    @Test
    void shouldKeepEveryCharacterOfAValueWhenItIsVisible() throws MalformedException {
        assertThat(ProfileSection.read("[basic]\nsk = a=#;[]+/\\!~==", "basic"))
                .isEqualTo(Map.of("sk", "a=#;[]+/\\!~=="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "ak=a", "[]\nak=a", "[Basic]\nak=a", "#[basic]\nak=a"})
    void shouldFindNothingWhenTheSectionIsNotThere(String text) throws MalformedException {
        assertThat(ProfileSection.read(text, "basic")).isNull();
    }

    @Test
    void shouldFindAnEmptySectionWhenItHoldsNothing() throws MalformedException {
        assertThat(ProfileSection.read("[basic]", "basic")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-value-nobody-may-see", "= a-value-nobody-may-see", ": a-value-nobody-may-see"})
    void shouldRefuseWhenALineIsNoSetting(String line) {
        assertMalformed("[basic]\n" + line, "line 2: not key = value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s # key of mine", "\"s\"", "'s'", "s\u0001", "s\u00e9", "two words", "s\u00a0"})
    void shouldRefuseWhenToolsWouldReadAValueDifferently(String value) {
        assertMalformed("[basic]\nak=a\nsk=" + value, "line 3: " + VALUE_RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ak=a", "ak=", "ak = b"})
    void shouldRefuseWhenAKeyIsThereTwice(String line) {
        assertMalformed("[basic]\nak=a\n" + line, "line 3: its key is repeated");
        assertMalformed("[basic]\n" + line + "\nak=a", "line 3: its key is repeated");
    }

    @Test
    void shouldRefuseWhenASectionIsThereTwiceOrNotClosed() {
        assertMalformed("[basic]\n[global]\n[basic]", "line 3: [basic] is repeated");
        assertMalformed("[global\nak=a", "line 1: a section does not end with ]");
        assertMalformed("[basic] # mine", "line 1: a section does not end with ]");
    }

    private static void assertMalformed(String text, String message) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> ProfileSection.read(text, "basic"))
                .withMessage(message);
    }
}
