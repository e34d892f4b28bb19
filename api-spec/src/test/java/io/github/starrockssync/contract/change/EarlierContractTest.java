package io.github.starrockssync.contract.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The contract against an earlier one. {@code .ci/contract-changes} names the file, and whether it was released. */
class EarlierContractTest {

    private static final String EARLIER = "contract.earlier";
    private static final Path CONTRACT = Path.of("src/main/openapi/starrocks-data-sync.yaml");
    private static final Path CHANGES = Path.of("target/CHANGES.md");

    @Test
    @EnabledIfSystemProperty(named = EARLIER, matches = ".+")
    void shouldBreakNobodyUnlessItsVersionSaysSo() throws IOException {
        ChangeReport report =
                report(Files.readString(Path.of(System.getProperty(EARLIER))), Files.readString(CONTRACT));
        Files.writeString(CHANGES, report.markdown());

        if (Boolean.getBoolean("contract.earlier.released")) {
            assertThat(report.refusal()).withFailMessage(report.refusal()).isEmpty();
        }
    }

    @Test
    void shouldBeAcceptedWhenNothingIsDifferent() throws IOException {
        String contract = Files.readString(CONTRACT);
        ChangeReport report = report(contract, contract);

        assertThat(report.refusal()).isEmpty();
        assertThat(report.changes()).isEmpty();
    }

    @Test
    void shouldBeRefusedWhenAnOperationHasAnotherName() throws IOException {
        String earlier = Files.readString(CONTRACT);
        String refusal = report(earlier, earlier.replace("operationId: modifyDataSync", "operationId: changeDataSync"))
                .refusal();

        assertThat(refusal)
                .contains("`modifyDataSync`, operationId: `modifyDataSync` → `changeDataSync`")
                .hasLineCount(2);
    }

    @Test
    void shouldBeRefusedWithEachOperationWhenASharedRuleIsTightened() throws IOException {
        String earlier = Files.readString(CONTRACT);
        String pattern = "pattern: ^[A-Za-z0-9]{32}$";

        assertThat(earlier).contains(pattern);
        assertThat(report(earlier, earlier.replace(pattern, "pattern: ^[A-Za-z0-8]{32}$"))
                        .refusal())
                .contains("`modifyDataSync`", "`showGaussMySqlJobInfo`", "path parameter `project_id`");
    }

    private static ChangeReport report(String earlier, String contract) throws IOException {
        return new ChangeReport(version(earlier), version(contract), ContractComparison.changes(earlier, contract));
    }

    private static ContractVersion version(String contract) throws IOException {
        return ContractVersion.parse(
                new YAMLMapper().readTree(contract).at("/info/version").asText());
    }
}
