package io.github.starrockssync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.RawConnection;
import io.github.starrockssync.contract.http.RawExchange;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that want more connections, longer heads or more time than the options allow. */
final class ConnectionLimitsIT {

    private static final String HEALTH = "GET /_sandbox/health HTTP/1.1\r\nHost: localhost\r\n";
    private static final String RESET =
            "POST /_sandbox/reset HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ";

    private static SandboxProcess sandbox;

    @BeforeAll
    static void start() {
        sandbox = SandboxProcess.start("--max-header-size", "1000", "--idle-timeout", "500ms");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void shouldAnswer431WhenTheHeadIsLargerThanAllowed() {
        assertThat(headOf(500).status()).isEqualTo(200);
        assertThat(headOf(1_500).status()).isEqualTo(431);
        assertThat(headOf(500).status()).isEqualTo(200);
    }

    @Test
    void shouldRefuseAConnectionWhenAsManyAreOpenAsAllowed() throws IOException {
        try (SandboxProcess small = SandboxProcess.start("--max-connections", "2");
                RawConnection one = new RawConnection(small.uri());
                RawConnection two = new RawConnection(small.uri())) {
            assertServed(one);
            assertServed(two);
            try (RawConnection three = new RawConnection(small.uri())) {
                three.send(HEALTH + "\r\n");
                assertThat(three.readHead()).isEmpty();
            }
            assertServed(one);
            assertServed(two);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HEALTH, RESET + "2\r\n\r\n{"})
    void shouldEndAConnectionWhenItFallsSilent(String beginning) throws IOException {
        try (RawConnection silent = new RawConnection(sandbox.uri())) {
            silent.send(beginning);
            assertThat(silent.readHead()).isEmpty();
        }
        assertThat(headOf(500).status()).isEqualTo(200);
    }

    @Test
    void shouldEndAConnectionWhenABodyTricklesIn() throws Exception {
        try (RawConnection slow = new RawConnection(sandbox.uri())) {
            slow.send(RESET + "1000\r\n\r\n{");
            int sent = 0;
            while (sent < 30 && slow.send(" ")) {
                sent++;
                Thread.sleep(50);
            }
            assertThat(sent).as("pieces that were taken").isLessThan(30);
            assertThat(slow.readHead()).isEmpty();
        }
        assertThat(headOf(500).status()).isEqualTo(200);
    }

    @Test
    void shouldTakeABodyInPiecesWhenItIsThereInTime() throws Exception {
        try (RawConnection slow = new RawConnection(sandbox.uri())) {
            slow.send(RESET + "2\r\n\r\n{");
            Thread.sleep(50);
            slow.send("}");
            assertThat(slow.readHead()).startsWith("HTTP/1.1 204 ");
        }
    }

    @Test
    void shouldKeepAConnectionWhenItsLastBodyWasThereInTime() throws Exception {
        try (RawConnection busy = new RawConnection(sandbox.uri())) {
            busy.send(RESET + "2\r\n\r\n{}");
            assertThat(busy.readHead()).startsWith("HTTP/1.1 204 ");
            for (int call = 0; call < 8; call++) {
                Thread.sleep(100);
                assertServed(busy);
            }
        }
    }

    private static void assertServed(RawConnection connection) throws IOException {
        connection.send("HEAD" + HEALTH.substring("GET".length()) + "\r\n");
        assertThat(connection.readHead()).startsWith("HTTP/1.1 200 ");
    }

    private static RawExchange headOf(int bytes) {
        String padding = "a".repeat(bytes - HEALTH.length() - "X-Padding: \r\nConnection: close\r\n\r\n".length());
        return RawExchange.send(sandbox.uri(), HEALTH + "X-Padding: " + padding + "\r\nConnection: close\r\n\r\n");
    }
}
