package io.github.starrockssync.contract.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The contract against the last released one. */
class LastReleaseTest {

    private static final Path RELEASED = Path.of("src/main/baseline/starrocks-data-sync.yaml");
    private static final Path CONTRACT = Path.of("src/main/openapi/starrocks-data-sync.yaml");
    private static final Path CHANGES = Path.of("CHANGES.md");
    private static final Path NEW_CHANGES = Path.of("target/CHANGES.md");

    @Test
    void shouldBreakNobodyUnlessItsVersionSaysSo() throws IOException {
        String refusal = report(Files.readString(CONTRACT)).refusal();

        assertThat(refusal).withFailMessage(refusal).isEmpty();
    }

    @Test
    void shouldHaveItsChangesInChangesMd() throws IOException {
        String changes = report(Files.readString(CONTRACT)).markdown();
        Files.writeString(NEW_CHANGES, changes);

        assertThat(CHANGES)
                .as("CHANGES.md; as it should be, it is in target/CHANGES.md: copy it")
                .hasContent(changes);
    }

    @Test
    void shouldBeRefusedWhenAnOperationHasAnotherName() throws IOException {
        String released = Files.readString(RELEASED);
        String refusal = report(released.replace("operationId: modifyDataSync", "operationId: changeDataSync"))
                .refusal();

        assertThat(refusal)
                .contains("`modifyDataSync`, operationId: `modifyDataSync` → `changeDataSync`")
                .hasLineCount(2);
    }

    @Test
    void shouldBeRefusedWithEachOperationWhenASharedRuleIsTightened() throws IOException {
        String released = Files.readString(RELEASED);
        String pattern = "pattern: ^[A-Za-z0-9]{32}$";

        assertThat(released).contains(pattern);
        assertThat(report(released.replace(pattern, "pattern: ^[A-Za-z0-8]{32}$"))
                        .refusal())
                .contains("`modifyDataSync`", "`showGaussMySqlJobInfo`", "path parameter `project_id`");
    }

    private static ChangeReport report(String contract) throws IOException {
        String released = Files.readString(RELEASED);
        return new ChangeReport(version(released), version(contract), ContractComparison.changes(released, contract));
    }

    private static ContractVersion version(String contract) throws IOException {
        return ContractVersion.parse(
                new YAMLMapper().readTree(contract).at("/info/version").asText());
    }
}
