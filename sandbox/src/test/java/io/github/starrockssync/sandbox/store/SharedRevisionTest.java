package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The revision of a database that several processes change. */
final class SharedRevisionTest {

    private static final long OF_CALL = 4_711;

    @TempDir
    private Path directory;

    private Database database;
    private Database other;
    private SharedRevision unit;
    private OptionalLong ofCall = OptionalLong.empty();

    private final CallRevision call = new CallRevision() {
        @Override
        public OptionalLong get() {
            return ofCall;
        }

        @Override
        public void forget() {
            ofCall = OptionalLong.empty();
        }
    };

    @BeforeEach
    void open() {
        database = DatabaseKind.POSTGRES.openFor(directory);
        other = DatabaseKind.POSTGRES.openFor(directory);
        unit = new SharedRevision(database.jdbi(), call, database.presence().orElseThrow(), () -> {});
    }

    @AfterEach
    void close() {
        unit.close();
        database.close();
        other.close();
    }

    @Test
    void shouldBeReadOnceInATransaction() {
        database.inTransaction(() -> {
            long first = unit.current();
            grow(other);
            assertThat(unit.current()).isEqualTo(first);
        });
    }

    @Test
    void shouldBeReadAnewAfterATransaction() {
        long first = unit.current();
        grow(other);
        assertThat(unit.current()).isGreaterThan(first);
    }

    @Test
    void shouldBeWhatWasReadForTheCall() {
        ofCall = OptionalLong.of(OF_CALL);
        assertThat(unit.current()).isEqualTo(OF_CALL);
    }

    @Test
    void shouldBeReadAnewWhenTheCallItselfHasMadeItAnotherOne() {
        ofCall = OptionalLong.of(OF_CALL);
        database.change(handle -> {
            unit.grow(handle);
            return null;
        });
        assertThat(unit.current()).isNotEqualTo(OF_CALL);
    }

    @Test
    void shouldBeReadForCallsAsItIsNow() {
        long first = unit.read().toCompletableFuture().join();
        grow(other);
        assertThat(unit.read().toCompletableFuture().join()).isGreaterThan(first);
    }

    private static void grow(Database database) {
        database.change(handle -> {
            database.revision().grow(handle);
            return null;
        });
    }
}
