package io.github.starrockssync.sandbox.replication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TablePatternTest {

    @ParameterizedTest
    @CsvSource({
        "sales.orders, sales.orders",
        "sales.*, sales.orders",
        "*, sales.orders",
        "*.orders, sales.orders",
        "s*.o*s, sales.orders",
        "*s*s, sales.orders",
        "sales.order?, sales.orders",
        "?ales.orders, sales.orders",
        "sales.orders**, sales.orders",
        "sales.?, sales.单",
        "sales.?, sales.𠀀",
        "*𠀀, sales.𠀁𠀀",
        "a*b, a*b",
        "*ab, aab",
        "a.b, a.b",
    })
    void shouldMatchWhenTheWildcardsStandForWhatIsThere(String pattern, String name) {
        assertThat(new TablePattern(pattern).matches(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "sales.orders, sales.order",
        "sales.order, sales.orders",
        "sales.*, shop.orders",
        "*.orders, sales.orders_old",
        "sales.order?, sales.order",
        "sales.?, sales.ab",
        "sales.??, sales.𠀀",
        "*𠀁, sales.𠀁𠀀",
        "a.b, a_b",
        "'', a",
        "[a-z]*, orders",
        "Orders, orders",
    })
    void shouldNotMatchWhenSomethingElseIsThere(String pattern, String name) {
        assertThat(new TablePattern(pattern).matches(name)).isFalse();
    }

    /** Two readings of a name a step are enough. A search that tries every star again would not end in our time. */
    @Test
    void shouldEndSoonWhenManyStarsAlmostMatch() {
        String pattern = "*a".repeat(500) + "b";
        CountedName name = new CountedName("a".repeat(1000));
        assertThat(new TablePattern(pattern).matches(name)).isFalse();
        assertThat(name.readings).isPositive().isLessThan(2L * pattern.length() * name.length());
        assertThat(new TablePattern(pattern).matches("a".repeat(1000) + "b")).isTrue();
    }

    /** Gives up a search that goes on for too long. */
    private static final class CountedName implements CharSequence {

        private static final long TOO_MANY = 10_000_000;

        private final String name;
        private long readings;

        private CountedName(String name) {
            this.name = name;
        }

        @Override
        public int length() {
            return name.length();
        }

        @Override
        public char charAt(int index) {
            readings++;
            if (readings > TOO_MANY) {
                throw new AssertionError("Still searching after " + TOO_MANY + " readings");
            }
            return name.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return name.subSequence(start, end);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
