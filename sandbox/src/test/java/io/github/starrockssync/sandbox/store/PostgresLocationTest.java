package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresLocationTest {

    @Test
    void shouldKeepThePasswordApartFromWhatIsPrinted() {
        PostgresLocation unit = PostgresLocation.of(
                "jdbc:postgresql://db.example:5433/sandbox?user=ada&sslmode=require&password=a%26b&socketTimeout=7");
        assertThat(unit.user()).isEqualTo("ada");
        assertThat(unit.password()).isEqualTo("a&b");
        assertThat(unit.jdbcUrl())
                .isEqualTo("jdbc:postgresql://db.example:5433/sandbox?sslmode=require&socketTimeout=7");
        assertThat(unit).hasToString("PostgreSQL at db.example:5433/sandbox");
    }

    @Test
    void shouldPreferWhatIsGivenApartFromTheUrl() {
        PostgresLocation url = PostgresLocation.of("jdbc:postgresql://[::1]/sandbox?user=ada&password=one");
        PostgresLocation unit = url.as("", "two");
        assertThat(unit.user()).isEqualTo("ada");
        assertThat(unit.password()).isEqualTo("two");
        assertThat(url.as("bob", "").user()).isEqualTo("bob");
        assertThat(url.password()).isEqualTo("one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://host/secret",
                "postgresql://host/secret",
                "jdbc:postgresql://ada:secret@host/db",
                "jdbc:postgresql:secret",
                "jdbc:postgresql://host/?password=secret",
                "jdbc:postgresql://host/db?password=secret phrase"
            })
    void shouldRefuseWithoutRepeatingItWhenTheUrlIsNotOfAPostgresDatabase(String url) {
        assertThatThrownBy(() -> PostgresLocation.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE")
                .hasMessageNotContaining("secret");
    }
}
