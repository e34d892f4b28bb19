package io.github.starrockssync.contract.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.ContractDocument;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No rule of the contract is lost, changed or invented on the way into the client and the stub. */
final class DriftTest {

    private static final JsonNode CONTRACT = ContractDocument.tree();

    @Test
    void shouldAskTheSameOfModelsInContractAndClient() {
        assertThat(DocumentRules.ofModels(CONTRACT)).hasSizeGreaterThan(400);
        assertThat(drift(DocumentRules.ofModels(CONTRACT), GeneratedCode.clientModels(CONTRACT)))
                .isEmpty();
    }

    @Test
    void shouldAskTheSameOfModelsInContractAndStub() {
        assertThat(drift(DocumentRules.ofModels(CONTRACT), GeneratedCode.stubModels(CONTRACT)))
                .isEmpty();
    }

    @Test
    void shouldAskTheSameOfParametersInContractAndClient() {
        SortedSet<String> rules = DocumentRules.ofOperations(CONTRACT);
        assertThat(rules).hasSizeGreaterThan(200);
        rules.removeIf(rule -> rule.matches("\\w+ is .*|.* in (path|query|header)"));

        assertThat(drift(rules, GeneratedCode.clientParameters())).isEmpty();
    }

    @Test
    void shouldAskTheSameOfOperationsInContractAndStub() {
        assertThat(drift(DocumentRules.ofOperations(CONTRACT), GeneratedCode.stubOperations()))
                .isEmpty();
    }

    @Test
    void shouldNameTheRuleWhenOnlyTheContractHasIt() {
        ObjectNode changed = CONTRACT.deepCopy();
        ((ObjectNode) changed.at("/components/schemas/TaskName")).put("maxLength", 64);

        assertThat(drift(DocumentRules.ofModels(changed), GeneratedCode.stubModels(CONTRACT)))
                .contains(
                        "lost: ModifyDataSyncConfigRequestV3.task_name maxLength 64",
                        "invented: ModifyDataSyncConfigRequestV3.task_name maxLength 128")
                .allMatch(rule -> rule.matches(".*task_name maxLength (64|128)"));
    }

    @Test
    void shouldNameTheParameterWhenItMoves() {
        ObjectNode changed = CONTRACT.deepCopy();
        ((ObjectNode) changed.at("/components/parameters/XLanguage")).put("in", "query");

        assertThat(drift(DocumentRules.ofOperations(changed), GeneratedCode.stubOperations()))
                .contains("lost: modifyDataSync X-Language in query", "invented: modifyDataSync X-Language in header");
    }

    @Test
    void shouldNameTheModelWhenItIsNotGenerated() {
        ObjectNode changed = CONTRACT.deepCopy();
        ((ObjectNode) changed.at("/components/schemas")).putObject("NewModel").put("type", "object");

        assertThat(GeneratedCode.clientModels(changed)).contains("NewModel is not generated");
    }

    @Test
    void shouldRefuseToCompareWhenAKeywordIsUnknown() {
        ObjectNode changed = CONTRACT.deepCopy();
        ((ObjectNode) changed.at("/components/schemas/TaskName")).put("multipleOf", 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentRules.ofModels(changed))
                .withMessageContaining("multipleOf");
    }

    /** What the code lost of the contract's rules, and what it invented. */
    private static List<String> drift(SortedSet<String> contract, SortedSet<String> code) {
        return Stream.concat(
                        contract.stream().filter(rule -> !code.contains(rule)).map("lost: "::concat),
                        code.stream().filter(rule -> !contract.contains(rule)).map("invented: "::concat))
                .toList();
    }
}
