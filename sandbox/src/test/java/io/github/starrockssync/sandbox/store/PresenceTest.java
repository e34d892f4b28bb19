package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

final class PresenceTest {

    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path directory;

    private final List<Presence> opened = new ArrayList<>();
    private final Told told = new Told();
    private final Told otherTold = new Told();
    private DataSource sessions;
    private final CountDownLatch end = new CountDownLatch(1);
    private Presence unit;

    @BeforeEach
    void open() {
        DatabaseKind.POSTGRES.openFor(directory).close();
        sessions = DatabaseKind.POSTGRES.settings(directory).sessions().orElseThrow();
        unit = presence(sessions, told, PATIENCE);
    }

    @AfterEach
    void close() {
        end.countDown();
        opened.forEach(Presence::close);
    }

    @Test
    void shouldBeAloneWhenNobodyElseIsThere() throws InterruptedException {
        assertThat(unit.isAlone()).isFalse();
        unit.ensureKnown();
        assertThat(unit.isAlone()).isTrue();
        unit.ensureKnown();
        assertThat(told.next()).isEqualTo("alone");
        assertThat(told.events).isEmpty();
    }

    @Test
    void shouldShareBeforeAnotherOneGoesOn() throws InterruptedException {
        unit.ensureKnown();
        Presence other = presence(sessions, otherTold, LONG);
        other.ensureKnown();
        assertThat(told.next()).isEqualTo("alone");
        assertThat(told.next()).isEqualTo("among others");
        assertThat(otherTold.next()).isEqualTo("among others");
        assertThat(unit.isAlone()).isFalse();
        assertThat(other.isAlone()).isFalse();
    }

    @Test
    void shouldShareWithAThirdOne() throws InterruptedException {
        unit.ensureKnown();
        presence(sessions, otherTold, LONG).ensureKnown();
        Told thirdTold = new Told();
        Presence third = presence(sessions, thirdTold, LONG);
        third.ensureKnown();
        assertThat(thirdTold.next()).isEqualTo("among others");
        assertThat(third.isAlone()).isFalse();
    }

    @Test
    void shouldNotMindASandboxOfAnotherSchema() throws InterruptedException {
        unit.ensureKnown();
        Jdbi.create(sessions).useHandle(handle -> handle.execute("CREATE SCHEMA elsewhere"));
        PGSimpleDataSource elsewhere = (PGSimpleDataSource)
                DatabaseKind.POSTGRES.settings(directory).sessions().orElseThrow();
        elsewhere.setCurrentSchema("elsewhere");
        presence(elsewhere, otherTold, LONG).ensureKnown();
        assertThat(otherTold.next()).isEqualTo("alone");
        presence(elsewhere, new Told(), LONG).ensureKnown();
        assertThat(otherTold.next()).isEqualTo("among others");
        assertThat(told.next()).isEqualTo("alone");
        assertThat(told.isSilent()).isTrue();
    }

    @Test
    void shouldBeAloneAgainWhenTheOtherHasLeft() throws InterruptedException {
        unit.ensureKnown();
        Presence other = presence(sessions, otherTold, LONG);
        other.ensureKnown();
        other.close();
        assertThat(told.next()).isEqualTo("alone");
        assertThat(told.next()).isEqualTo("among others");
        assertThat(told.next()).isEqualTo("alone");
    }

    @Test
    void shouldNotWaitForOneThatDoesNotShare() throws InterruptedException {
        Told hanging = new Told() {
            @Override
            public void amongOthers() {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        presence(sessions, hanging, LONG).ensureKnown();
        unit.ensureKnown();
        assertThat(told.next()).isEqualTo("alone");
        assertThat(told.isSilent()).isTrue();
        end.countDown();
        assertThat(hanging.next()).isEqualTo("alone");
        assertThat(hanging.next()).isEqualTo("unknown");
    }

    @Test
    void shouldFindOutAgainWhenItsSessionHasEnded() throws InterruptedException, SQLException {
        unit.ensureKnown();
        assertThat(told.next()).isEqualTo("alone");
        endSessions();
        assertThat(told.next()).isEqualTo("unknown");
        assertThat(unit.isAlone()).isFalse();
        unit.ensureKnown();
        assertThat(told.next()).isEqualTo("alone");
        assertThat(unit.isAlone()).isTrue();
    }

    @Test
    void shouldKnowNothingWhenTheDatabaseIsAway() throws InterruptedException {
        PGSimpleDataSource nobody = new PGSimpleDataSource();
        nobody.setUrl("jdbc:postgresql://127.0.0.1:1/sandbox");
        Presence lost = presence(nobody, otherTold, LONG);
        assertThatThrownBy(lost::ensureKnown)
                .isInstanceOfSatisfying(
                        JdbiException.class,
                        e -> assertThat(SqlFailure.isOutage(e)).isTrue());
        assertThat(lost.isAlone()).isFalse();
        assertThat(otherTold.events).isEmpty();
    }

    private void endSessions() throws SQLException {
        try (Connection connection = sessions.getConnection()) {
            connection
                    .createStatement()
                    .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }
    }

    private Presence presence(DataSource source, Presence.Reaction reaction, Duration patience) {
        Presence presence = new Presence(source, reaction, patience);
        opened.add(presence);
        return presence;
    }

    private static class Told implements Presence.Reaction {

        final BlockingQueue<String> events = new LinkedBlockingQueue<>();

        @Override
        public void alone() {
            events.add("alone");
        }

        @Override
        public void amongOthers() {
            events.add("among others");
        }

        @Override
        public void unknown() {
            events.add("unknown");
        }

        boolean isSilent() throws InterruptedException {
            return events.poll(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS) == null;
        }

        String next() throws InterruptedException {
            return String.valueOf(events.poll(30, TimeUnit.SECONDS));
        }
    }
}
