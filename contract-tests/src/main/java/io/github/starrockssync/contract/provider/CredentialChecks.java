package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.SdkSignature;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
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
                signed(
                        "a signature with an unknown access key",
                        state -> assertRefused(
                                state,
                                sign(state, new SdkSignature("NOSUCHKEY", state.value("secret_key"), now(state))))),
                signed(
                        "a signature with another secret key",
                        state -> assertRefused(
                                state,
                                sign(state, new SdkSignature(state.value("access_key"), "guessed", now(state))))),
                signed("a body that is not the signed one", state -> {
                    ApiRequest request = sign(state, signature(state, Duration.ZERO));
                    assertRefused(state, request.body(request.body().replace("10000", "20000")));
                }),
                signed(
                        "a signed header that was changed",
                        state -> assertRefused(
                                state,
                                sign(state, signature(state, Duration.ZERO)).header("x-language", "zh-cn"))),
                signed(
                        "a signature that is 16 minutes old",
                        state -> assertRefused(state, sign(state, signature(state, Duration.ofMinutes(-16))))),
                signed(
                        "a signature that is 16 minutes early",
                        state -> assertRefused(state, sign(state, signature(state, Duration.ofMinutes(16))))));
    }

    private static Check refusing(String what, Consumer<ProviderState> body) {
        return Check.of("credentials", "refuses " + what, body).calling(MODIFY, CONFIGURATION);
    }

    private static Check signed(String what, Consumer<ProviderState> body) {
        return refusing(what, body).reading("D42").in(ProviderStates.ACCESS_KEY);
    }

    private static void valid(ProviderState state) {
        ApiRequest request = state.localized(ApiRequest.of("GET", ProviderState.CONFIGURATION));
        ApiResponse response = state.sendAsIs(signature(state, Duration.ZERO)
                .sign(URI.create(state.provider().address() + request.target()), request));
        assertThat(response.status()).as(response.toString()).isEqualTo(200);
    }

    private static SdkSignature signature(ProviderState state, Duration offset) {
        return new SdkSignature(
                state.value("access_key"), state.value("secret_key"), now(state).plus(offset));
    }

    private static Instant now(ProviderState state) {
        return state.values().containsKey("now") ? Instant.parse(state.value("now")) : Instant.now();
    }

    private static ApiRequest unsigned(ProviderState state) {
        return state.localized(ApiRequest.of("PUT", ProviderState.REPLICATION)
                .json(ContractDocument.example("SmallestCallRequest").toString()));
    }

    private static ApiRequest sign(ProviderState state, SdkSignature signature) {
        ApiRequest request = unsigned(state).header("X-Language", "en-us");
        return signature.sign(URI.create(state.provider().address() + request.target()), request);
    }

    private static void assertRefused(ProviderState state, ApiRequest request) {
        Configuration before = state.configuration();
        state.assertRefused(state.sendAsIs(request), 401, UNAUTHORIZED, "IAM");
        assertThat(state.configuration()).as("the task after a refused call").isEqualTo(before);
    }
}
