package io.github.starrockssync.contract.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractVersionTest {

    private static final Change BREAKING = new Change("listBooks", "response 200", "removed", "callers rely on it");
    private static final Change COMPATIBLE = new Change("listBooks", "response 202", "added", "");

    @ParameterizedTest
    @CsvSource({
        "0.1.0, 0.1.0, false", "0.1.0, 0.1.9, false", "0.1.0, 0.2.0, true", "0.9.3, 1.0.0, true",
        "1.4.2, 1.4.2, false", "1.4.2, 1.5.0, false", "1.4.2, 2.0.0, true", "1.9.0, 1.10.0, false",
    })
    void shouldAllowBreakingChangeOnlyWhenVersionSaysSo(String before, String after, boolean allowed) {
        assertThat(report(before, after, BREAKING).refusal().isEmpty()).isEqualTo(allowed);
        assertThat(report(before, after, COMPATIBLE).refusal()).isEmpty();
    }

    @Test
    void shouldRefuseWhenVersionGoesBack() {
        assertThat(report("0.2.0", "0.1.9").refusal()).contains("0.1.9", "0.2.0");
    }

    @Test
    void shouldNameWhatBreaksAndNothingElseWhenRefusing() {
        assertThat(report("0.1.0", "0.1.1", BREAKING, COMPATIBLE).refusal())
                .contains("raise info.version from 0.1.1 to 0.2.0")
                .contains("`listBooks`, response 200: removed – callers rely on it")
                .doesNotContain("202");
    }

    @Test
    void shouldWriteOneRowWhenOperationsChangeInTheSameWay() {
        Change other = new Change("addBook", "response 200", "removed", "callers rely on it");

        assertThat(report("0.1.0", "0.2.0", BREAKING, other, COMPATIBLE).markdown())
                .contains("| response 200 | removed | callers rely on it | `listBooks`, `addBook` |")
                .contains("| response 202 | added | `listBooks` |");
        assertThat(report("0.1.0", "0.1.0").markdown()).containsOnlyOnce("## Breaking\n\nNothing.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "v1.0.0", "1.0.0-SNAPSHOT", "99999999999.0.0"})
    void shouldRefuseWhenNotAVersion(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContractVersion.parse(text))
                .withMessageContaining(text);
    }

    private static ChangeReport report(String before, String after, Change... changes) {
        return new ChangeReport(ContractVersion.parse(before), ContractVersion.parse(after), List.of(changes));
    }
}
