package io.github.starrockssync.contract.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.RawExchange;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each captured request of an official client, sent again byte for byte at the time of its date. */
final class CapturedRequestsIT {

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    static Stream<CapturedRequest> captured() throws IOException {
        return CapturedRequest.all();
    }

    @ParameterizedTest
    @MethodSource("captured")
    void shouldAuthenticateWhatAClientSignsAndNothingElse(CapturedRequest captured) throws IOException {
        SandboxKey.of(sandbox).acceptAtTheTimeOf(captured);
        RawExchange response = captured.request().send(sandbox.uri());
        if (captured.isVerifiable()) {
            assertThat(response.status()).as(response.body()).isIn(200, 400, 404);
            assertThat(response.body()).doesNotContain("APIGW.0301");
        } else {
            assertThat(response.status()).as(response.body()).isEqualTo(401);
        }
    }
}
