package io.github.starrockssync.server.violation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.server.model.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViolationsTest {

    @Test
    void shouldOrderByPlaceAndRuleWhenFoundInAnyOrder() {
        List<Violation> ordered = List.of(
                Violation.of("instance_id", ContractRule.EXACT_CHARACTERS, 36),
                Violation.of("instance_id", ContractRule.PATTERN, "x"),
                Violation.of("$", ContractRule.OBJECT),
                Violation.of("$.a[2]", ContractRule.STRING),
                Violation.of("$.a[2].b", ContractRule.STRING),
                Violation.of("$.a[10]", ContractRule.STRING),
                Violation.of("$.a[11]", ContractRule.STRING),
                Violation.of("$.b", ContractRule.STRING));

        for (int seed = 0; seed < 50; seed++) {
            List<Violation> shuffled = new ArrayList<>(ordered);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(Violations.of(shuffled).listed()).isEqualTo(ordered);
        }
    }

    @Test
    void shouldListAViolationOnceWhenItIsFoundTwice() {
        Violation violation = Violation.of("id", ContractRule.REQUIRED);

        assertThat(Violations.of(List.of(violation, violation))).isEqualTo(new Violations(List.of(violation), 0));
    }

    @Test
    void shouldListAllWhenThereAreAHundred() {
        assertThat(Violations.of(violations(100)).message(Language.EN_US)).endsWith("$[99]: is required");
    }

    @Test
    void shouldCountTheRestWhenMoreThanAHundred() {
        Violations unit = Violations.of(violations(101), 4);

        assertThat(unit.message(Language.EN_US)).endsWith("$[99]: is required; and 5 more");
        assertThat(unit.message(Language.ZH_CN)).endsWith("$[99]: 为必填项; 以及另外5项");
    }

    private static List<Violation> violations(int number) {
        return IntStream.range(0, number)
                .mapToObj(index -> Violation.of("$[" + index + "]", ContractRule.REQUIRED))
                .toList();
    }
}
