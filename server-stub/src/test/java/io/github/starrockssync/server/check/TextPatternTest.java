package io.github.starrockssync.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {

    private static final int TEXTS = 20_000;
    private static final String[] PIECES = {"a", "b", "z", "A", "Z", "0", "9", "_", "-", "in", "é", "😀", "\n", "١", "ı"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Za-z0-9_]+$",
                "^[A-Za-z0-9]{3}in$",
                "^[ab_]{4}$",
                "^[a-b]{0}$",
                "^[0-9]+$",
                "^[a-i]+in$",
                "^[ab-]+$",
                "^[^a]{2}$",
                "^([1-9][0-9]?|100)$",
                "^\\d{1,3}$",
                "^[a-zA-Z]{1,3}$",
                "[a-z]+"
            })
    void shouldMatchWhatTheExpressionMatchesWhenTextsAreOfAllKinds(String regex) {
        TextPattern unit = TextPattern.of(regex);
        Pattern oracle = Pattern.compile(regex);
        Random random = new Random(20_261_122);

        for (int text = 0; text < TEXTS; text++) {
            String value = text(random);

            assertThat(unit.matches(value))
                    .as("%s matches %s", regex, value)
                    .isEqualTo(oracle.matcher(value).matches());
        }
        assertThat(unit.regex()).isEqualTo(regex);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int kinds = 1 + random.nextInt(PIECES.length);
        for (int length = random.nextInt(6); length > 0; length--) {
            text.append(PIECES[random.nextInt(kinds)]);
        }
        return random.nextBoolean() ? text.toString() : text + "in";
    }
}
