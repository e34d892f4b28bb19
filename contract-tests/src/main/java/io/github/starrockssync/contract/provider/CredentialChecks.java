package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.Credentials;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Nothing can be seen or changed without valid credentials, and valid ones are accepted. */
final class CredentialChecks {

    private static final String MODIFY = "modifyDataSync";
    private static final String CONFIGURATION = "listStarRocksDataReplicationConfig";
    private static final String UNAUTHORIZED = "APIGW.0301";

    private CredentialChecks() {}

    static List<Check> all() {
        return Stream.concat(tokens(), signatures()).toList();
    }

    private static Stream<Check> tokens() {
        return Stream.of(
                refusing("a request without credentials", state -> assertRefused(state, unsigned(state))),
                refusing(
                        "an unknown token",
                        state -> assertRefused(state, unsigned(state).header("X-Auth-Token", WellKnown.UNKNOWN_TOKEN))),
                refusing(
                        "another kind of Authorization",
                        state -> assertRefused(
                                state, unsigned(state).header("Authorization", "Basic c2FuZGJveDp0b2tlbg=="))));
    }

    private static Stream<Check> signatures() {
        return Stream.of(
                Check.of("credentials", "accepts a valid signature", CredentialChecks::valid)
                        .calling(CONFIGURATION)
                        .reading("D13", "D42")
                        .in(ProviderStates.ACCESS_KEY),
                signed("a signature with an unknown access key", Map.of("access_key", "NOSUCHKEY"), request -> request),
                signed("a signature with another secret key", Map.of("secret_key", "guessed"), request -> request),
                signed(
                        "a body that is not the signed one",
                        Map.of(),
                        request -> request.body(request.body().replace("10000", "20000"))),
                signed("a signed header that was changed", Map.of(), request -> request.header("x-language", "zh-cn")),
                aged("a signature that is 16 minutes old", Duration.ofMinutes(-16)),
                aged("a signature that is 16 minutes early", Duration.ofMinutes(16)));
    }

    private static Check refusing(String what, Consumer<ProviderState> body) {
        return Check.of("credentials", "refuses " + what, body).calling(MODIFY, CONFIGURATION);
    }

    /** Signs with other values than the state gives, and changes the signed request. */
    private static Check signed(String what, Map<String, Object> values, UnaryOperator<ApiRequest> change) {
        return signed(what, state -> values, change);
    }

    private static Check aged(String what, Duration offset) {
        return signed(what, state -> Map.of("now", now(state).plus(offset)), request -> request);
    }

    private static Check signed(
            String what, Function<ProviderState, Map<String, Object>> values, UnaryOperator<ApiRequest> change) {
        return refusing(what, state -> {
                    ApiRequest request = unsigned(state).header("X-Language", "en-us");
                    assertRefused(state, change.apply(sign(state, request, values.apply(state))));
                })
                .reading("D42")
                .in(ProviderStates.ACCESS_KEY);
    }

    private static void valid(ProviderState state) {
        ApiRequest request = state.localized(ApiRequest.of("GET", ProviderState.CONFIGURATION));
        ApiResponse response = state.sendAsIs(sign(state, request, Map.of()));
        assertThat(response.status()).as(response.toString()).isEqualTo(200);
    }

    private static Instant now(ProviderState state) {
        return state.values().containsKey("now") ? Instant.parse(state.value("now")) : Instant.now();
    }

    private static ApiRequest sign(ProviderState state, ApiRequest request, Map<String, Object> others) {
        Map<String, Object> values = new HashMap<>(state.values());
        values.put("access_key", state.value("access_key"));
        values.put("secret_key", state.value("secret_key"));
        values.putAll(others);
        return new Credentials(values).sign(state.provider().address(), request);
    }

    private static ApiRequest unsigned(ProviderState state) {
        return state.localized(ApiRequest.of("PUT", ProviderState.REPLICATION)
                .json(ContractDocument.example("SmallestCallRequest").toString()));
    }

    private static void assertRefused(ProviderState state, ApiRequest request) {
        Configuration before = state.configuration();
        state.assertRefused(state.sendAsIs(request), 401, UNAUTHORIZED, "IAM");
        assertThat(state.configuration()).as("the task after a refused call").isEqualTo(before);
    }
}
