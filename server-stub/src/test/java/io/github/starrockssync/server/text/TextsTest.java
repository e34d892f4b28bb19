package io.github.starrockssync.server.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.starrockssync.server.model.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts unit = new Texts(TextsTest.class, "sample");

    @Test
    void shouldPutArgumentsAsTheyAreWhenTheyLookLikePlaces() {
        assertThat(unit.format(Language.EN_US, "two", List.of("{1}$1\\", 5000))).isEqualTo("it's {1}$1\\ and 5000");
    }

    @Test
    void shouldReadUtf8WhenTheLanguageIsChinese() {
        assertThat(unit.format(Language.ZH_CN, "two", List.of("甲", "乙"))).isEqualTo("甲和乙");
    }

    @Test
    void shouldLeaveAGapWhenAnArgumentIsMissing() {
        assertThat(unit.format(Language.EN_US, "two", List.of("one"))).isEqualTo("it's one and {1}");
    }

    @Test
    void shouldFailWhenATextOrAFileIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.format(Language.EN_US, "three", List.of()))
                .withMessage("No text for three in en-us");
        assertThatIllegalArgumentException().isThrownBy(() -> new Texts(TextsTest.class, "none"));
    }
}
