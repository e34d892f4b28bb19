package io.github.starrockssync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.RawExchange;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.UntouchedTask;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are hardly HTTP get an HTTP error, without a stack trace, and the sandbox goes on. */
final class BrokenHttpIT {

    @Order(1)
    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Order(2)
    @RegisterExtension
    private final UntouchedTask task = new UntouchedTask(sandbox);

    @ParameterizedTest
    @ValueSource(strings = {"?task_name=%", "?task_name=a%b", "?task_name=a%zz", "/a%"})
    void shouldAnswerAnHttpErrorWhenAnEscapeIsBroken(String rest) {
        RawExchange answer = get(Calls.CONFIGURATION + rest, "");
        assertThat(answer.status()).isEqualTo(400);
        assertClean(answer);
    }

    @Test
    void shouldAnswerAnHttpErrorWhenTheUrlIsVeryLong() {
        RawExchange answer = get(Calls.CONFIGURATION + "?task_name=" + "a".repeat(100_000), "");
        assertThat(answer.status()).isIn(400, 414, 431);
        assertClean(answer);
    }

    @Test
    void shouldAnswerAnHttpErrorWhenAHeaderIsVeryLong() {
        RawExchange answer = get(Calls.CONFIGURATION, "X-Long: " + "a".repeat(1_000_000) + "\r\n");
        assertThat(answer.status()).isIn(400, 431);
        assertClean(answer);
    }

    @Test
    void shouldAnswerAnHttpErrorWhenThereAreVeryManyHeaders() {
        RawExchange answer = get(Calls.CONFIGURATION, "X-Many: a\r\n".repeat(20_000));
        assertThat(answer.status()).isIn(400, 431);
        assertClean(answer);
    }

    @Test
    void shouldAnswerAnHttpErrorWhenTheContentLengthIsNoNumber() {
        RawExchange answer = RawExchange.send(
                sandbox.uri(),
                "PUT " + Calls.REPLICATION + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                        + "X-Auth-Token: sandbox-token\r\nContent-Length: x\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertClean(answer);
    }

    @Test
    void shouldAnswer405WhenTheMethodIsOneThatNobodyKnows() {
        RawExchange answer = RawExchange.send(
                sandbox.uri(), "REPORT " + Calls.REPLICATION + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.head()).contains("Allow: DELETE, GET, HEAD, OPTIONS, POST, PUT");
    }

    @Test
    void shouldAnswerWhenTheRequestIsGood() {
        assertThat(get(Calls.CONFIGURATION + "?task_name=sync_sales", "").status())
                .isEqualTo(200);
    }

    private RawExchange get(String target, String headers) {
        return RawExchange.send(
                sandbox.uri(),
                "GET " + target + " HTTP/1.1\r\nHost: " + sandbox.uri().getAuthority()
                        + "\r\nX-Auth-Token: sandbox-token\r\nConnection: close\r\n" + headers + "\r\n");
    }

    private static void assertClean(RawExchange answer) {
        assertThat(answer.head() + answer.body()).doesNotContain("Exception", "\tat ");
    }
}
