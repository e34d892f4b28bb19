package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ContractOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Messages are in the language that the caller asks for, and in English if in none. */
final class LanguageChecks {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private LanguageChecks() {}

    static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        for (ContractOperation operation : ContractOperation.all()) {
            checks.add(Check.of("languages", "refuses in the language of the caller: " + operation, state -> {
                        assertLanguages(state, state.request(operation, UnknownPaths.of(operation)));
                    })
                    .calling(operation.operationId())
                    .reading("C10", "C11"));
        }
        checks.add(Check.of("languages", "asks for credentials in the language of the caller", state -> {
                    assertLanguages(state, ApiRequest.of("GET", ProviderState.CONFIGURATION));
                })
                .calling("listStarRocksDataReplicationConfig")
                .reading("C10", "C11"));
        return checks;
    }

    private static void assertLanguages(ProviderState state, ApiRequest request) {
        String without = state.send(request).text("error_msg");
        String english = state.send(request.header("X-Language", "en-us")).text("error_msg");
        String chinese = state.send(request.header("X-Language", "zh-cn")).text("error_msg");
        assertThat(english).as("error_msg in en-us").doesNotContainPattern(CHINESE);
        assertThat(without).as("error_msg without X-Language").isEqualTo(english);
        assertThat(chinese).as("error_msg in zh-cn").containsPattern(CHINESE);
    }
}
