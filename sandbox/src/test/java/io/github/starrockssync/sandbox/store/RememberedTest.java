package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.controls.FaultEffect;
import io.github.starrockssync.sandbox.controls.FaultTrigger;
import io.github.starrockssync.sandbox.controls.generated.model.SandboxState;
import io.github.starrockssync.sandbox.replication.StarRocksInstance;
import io.github.starrockssync.sandbox.state.States;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is remembered is forgotten when it changes, through whichever sandbox. */
@ParameterizedClass
@EnumSource
final class RememberedTest {

    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    private static final String OPERATION = "modifyDataSync";

    private static final FaultEffect GARBAGE =
            new FaultEffect(FaultEffect.Kind.GARBAGE_BODY, null, null, null, null, null);

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path directory;

    private Database database;

    /** The same one, unless several sandboxes may use it at a time. */
    private Database other;

    @BeforeEach
    void open() {
        database = kind.openFor(directory);
        other = kind == DatabaseKind.POSTGRES ? kind.openFor(directory) : database;
        States.fill(database);
    }

    @AfterEach
    void close() {
        database.close();
        other.close();
    }

    @Test
    void shouldKnowATokenWhenTheStateWasReplaced() {
        CredentialTables credentials = new CredentialTables(database);
        assertThat(credentials.projectOfToken("sandbox-token")).hasValue(PROJECT);
        assertThat(credentials.projectOfToken("another")).isEmpty();
        SandboxState state = States.wellKnown();
        state.getProjects().get(0).setTokens(List.of("another"));
        new StateStore(other).replace(state);
        assertThat(credentials.projectOfToken("sandbox-token")).isEmpty();
        assertThat(credentials.projectOfToken("another")).hasValue(PROJECT);
    }

    @Test
    void shouldKnowAnInstanceByItsNewNameWhenTheStateWasReplaced() {
        ReplicationTables store = Stores.of(database);
        SandboxState state = States.wellKnown();
        String before =
                state.getProjects().get(0).getStarrocksInstances().get(0).getInstanceName();
        assertThat(nameOfInstance(store)).hasValue(before);
        state.getProjects().get(0).getStarrocksInstances().get(0).setInstanceName("renamed");
        new StateStore(other).replace(state);
        assertThat(nameOfInstance(store)).hasValue("renamed");
    }

    @Test
    void shouldMeetAFaultOnlyWhileThereIsOne() {
        FaultTable faults = new FaultTable(database);
        FaultTable elsewhere = new FaultTable(other);
        assertThat(faults.take(OPERATION, false)).isEmpty();
        elsewhere.add(OPERATION, GARBAGE, FaultTrigger.times(1));
        assertThat(faults.take(OPERATION, false)).isPresent();
        assertThat(faults.take(OPERATION, false)).isEmpty();
        assertThat(elsewhere.take(OPERATION, false)).isEmpty();
    }

    @Test
    void shouldRememberWhatWasBeforeWhenAChangeIsTakenBack() {
        CredentialTables credentials = new CredentialTables(database);
        SandboxState state = States.wellKnown();
        state.getProjects().get(0).setTokens(List.of("another"));
        try {
            other.inTransaction(() -> {
                new StateStore(other).replace(state);
                throw new IllegalStateException("taken back");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("taken back");
        }
        assertThat(credentials.projectOfToken("sandbox-token")).hasValue(PROJECT);
        assertThat(credentials.projectOfToken("another")).isEmpty();
    }

    private static Optional<String> nameOfInstance(ReplicationTables store) {
        return store.look(session -> session.starRocksInstance(PROJECT, INSTANCE))
                .map(StarRocksInstance::name);
    }
}
