package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.AnswerBody;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages are in the language that the caller asks for, and in English if in none. */
@ProviderChecks
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LanguageChecks {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Calls calls;

    LanguageChecks(Provider provider) {
        calls = provider.in(ProviderStates.IDLE_TASK).calls();
    }

    static List<ContractOperation> operations() {
        return ContractOperation.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void shouldRefuseInTheLanguageOfTheCaller(ContractOperation operation) {
        assertLanguages(operation, OtherPlaces.unknown(operation), calls::wellFormed);
    }

    @Test
    void shouldAskForCredentialsInTheLanguageOfTheCaller() {
        ContractOperation operation = ContractOperation.named("modifyDataSync");
        assertLanguages(operation, operation.path(), calls::withoutCredentials);
    }

    private static void assertLanguages(
            ContractOperation operation, String path, Supplier<RequestSpecification> request) {
        String unasked = message(operation.sendTo(path, request.get()));
        String english = message(operation.sendTo(path, request.get().header("X-Language", "en-us")));
        String chinese = message(operation.sendTo(path, request.get().header("X-Language", "zh-cn")));
        assertThat(english).as("error_msg in en-us").doesNotContainPattern(CHINESE);
        assertThat(unasked).as("error_msg without X-Language").isEqualTo(english);
        assertThat(chinese).as("error_msg in zh-cn").containsPattern(CHINESE);
    }

    private static String message(Response answer) {
        return AnswerBody.text(answer, "error_msg");
    }
}
