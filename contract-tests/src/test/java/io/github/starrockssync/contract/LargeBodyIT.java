package io.github.starrockssync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.RawExchange;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A sandbox with little memory refuses large bodies, however they are sent, and goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LargeBodyIT {

    private static final int SIZE = 20 * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;
    private static final int TIMES = 4;
    private static final String HEAD =
            "PUT " + Calls.REPLICATION + " HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\n"
                    + "X-Auth-Token: sandbox-token\r\nContent-Type: application/json\r\n";

    private final SandboxProcess sandbox = SandboxProcess.startIn(List.of("-Xmx64m"));

    @BeforeAll
    void shouldTakeACallBefore() {
        assertThat(new Calls(sandbox.uri()).configuration().statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @AfterEach
    void shouldBeHealthyAfterwards() {
        assertThat(new Calls(sandbox.uri()).configuration().<Boolean>path("is_tables_change"))
                .isFalse();
    }

    @Test
    void shouldAnswer413WhenTheLengthIsDeclared() {
        String request = HEAD + "Content-Length: " + SIZE + "\r\n\r\n" + " ".repeat(SIZE);
        for (int i = 0; i < TIMES; i++) {
            assertRefused(RawExchange.send(sandbox.uri(), request));
        }
    }

    @Test
    void shouldAnswer413WhenTheLengthIsNotDeclared() {
        for (int i = 0; i < TIMES; i++) {
            assertRefused(RawExchange.send(sandbox.uri(), chunked(" ")));
        }
    }

    /** A body that is kept too long is missed when others have come. */
    @RepeatedTest(4)
    void shouldAnswer413WhenSeveralCallersSendAtOnce() {
        String request = chunked(" ");
        List<RawExchange> answers = IntStream.range(0, TIMES)
                .parallel()
                .mapToObj(i -> RawExchange.send(sandbox.uri(), request))
                .toList();
        assertThat(answers).allSatisfy(LargeBodyIT::assertRefused);
    }

    @Test
    void shouldReadTheBodyWhenItIsLargeAndAllowed() {
        String body = ContractDocument.example("InvalidParameterRequest")
                .put("unknown", "x".repeat(60_000))
                .toString();
        RawExchange answer =
                RawExchange.send(sandbox.uri(), HEAD + "Content-Length: " + body.length() + "\r\n\r\n" + body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("$.table_repl_config.repl_type");
    }

    private static String chunked(String filler) {
        String chunk = Integer.toHexString(CHUNK) + "\r\n" + filler.repeat(CHUNK) + "\r\n";
        return HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(SIZE / CHUNK) + "0\r\n\r\n";
    }

    private static void assertRefused(RawExchange answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.head()).containsIgnoringCase("X-Request-Id: ").containsIgnoringCase("application/json");
        assertThat(answer.body()).contains("APIGW.0201", "Request entity too large.");
    }
}
