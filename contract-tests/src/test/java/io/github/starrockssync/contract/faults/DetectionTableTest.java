package io.github.starrockssync.contract.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.starrockssync.contract.faults.DetectionTable.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DetectionTableTest {

    private static final Verdict CAUGHT = Verdict.of(List.of("status 201", "more"));
    private static final Verdict MISSED = Verdict.of(List.of());

    private final DetectionTable table = new DetectionTable("server", List.of("one", "two"));

    @BeforeEach
    void addControl() {
        table.control("", Map.of("one", MISSED, "two", MISSED));
    }

    @Test
    void shouldFindNoFaultWhenEachMutantIsCaught() {
        table.add("lies", Map.of("one", MISSED, "two", CAUGHT));

        assertThat(table.faults()).isEmpty();
        assertThat(table.markdown()).isEqualTo("""
                | A server that … | one | two |
                |---|---|---|
                | *nothing is wrong* | | |
                | lies | | caught |
                """);
        assertThat(table.json()).contains("\"lies\"", "\"status 201\"");
    }

    @Test
    void shouldNameTheMutantThatSurvives() {
        table.add("lies", Map.of("one", MISSED, "two", Verdict.NOT_APPLICABLE));

        assertThat(table.faults()).containsExactly("No suite notices a server that lies");
        assertThat(table.markdown()).contains("| lies | | n/a |");
    }

    @Test
    void shouldNameTheSuiteThatComplainsOfTheControl() {
        table.control(", once more", Map.of("one", CAUGHT, "two", MISSED));

        assertThat(table.faults()).containsExactly("one complains though nothing is wrong, once more: status 201");
    }

    @Test
    void shouldFindAFaultWhenThereIsNoControl() {
        DetectionTable without = new DetectionTable("server", List.of("one"));
        without.add("lies", Map.of("one", CAUGHT));

        assertThat(without.faults()).containsExactly("No control");
    }

    @Test
    void shouldTakeEachMutantOnceAndWithAllSuites() {
        table.add("lies", Map.of("one", CAUGHT, "two", CAUGHT));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.add("lies", Map.of("one", CAUGHT, "two", CAUGHT)))
                .withMessageContaining("lies");
        assertThatIllegalArgumentException().isThrownBy(() -> table.add("hides", Map.of("one", CAUGHT)));
    }
}
