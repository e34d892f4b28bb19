package io.github.starrockssync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:80",
        "localhost, http://localhost:80",
        "::1, http://[::1]:80",
        "::, http://[::]:80"
    })
    void shouldBeAUrlThatClientsTake(String host, String url) {
        assertThat(new Address(Address.HTTP, host, 80).url()).isEqualTo(url);
    }

    @Test
    void shouldHaveAProblemWhenThePortIsTakenAndNoneWhenItIsFree() throws IOException {
        Address unit;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            unit = new Address(Address.HTTP, "127.0.0.1", taken.getLocalPort());
            assertThat(unit.problem())
                    .hasValueSatisfying(
                            problem -> assertThat(problem).startsWith("Cannot listen on --port " + unit.port() + ": "));
        }
        assertThat(unit.problem()).isEmpty();
        assertThat(new Address(Address.HTTP, "127.0.0.1", 0).problem()).isEmpty();
    }

    @Test
    void shouldNameTheOptionOfItsScheme() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Address unit = new Address(Address.HTTPS, "127.0.0.1", taken.getLocalPort());
            assertThat(unit.problem())
                    .hasValueSatisfying(problem -> assertThat(problem).startsWith("Cannot listen on --https-port "));
            assertThat(unit.url()).startsWith("https://127.0.0.1:");
        }
    }

    @ParameterizedTest
    @CsvSource({"nosuch.invalid", "192.0.2.1"})
    void shouldNameTheHostWhenItIsNotOneOfThisMachine(String host) {
        assertThat(new Address(Address.HTTP, host, 0).problem())
                .hasValueSatisfying(
                        problem -> assertThat(problem).startsWith("Cannot listen on --host " + host + ": "));
    }
}
