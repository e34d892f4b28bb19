package io.github.starrockssync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.sandbox.controls.generated.model.ProjectState;
import io.github.starrockssync.sandbox.controls.generated.model.SandboxState;
import io.github.starrockssync.sandbox.state.StateDocuments;
import io.github.starrockssync.sandbox.state.States;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class StateStoreTest {

    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String OTHER_PROJECT = "1f0c2c7c1f0a4d6f8d3f5a1b2c3d4e5f";

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path directory;

    private Database database;
    private StateStore unit;

    @BeforeEach
    void open() {
        database = kind.openFor(directory);
        unit = new StateStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void shouldExportWhatItWasFilledWith() {
        assertThat(unit.fillIfEmpty(States.wellKnown())).isTrue();
        assertThat(unit.export()).isEqualTo(States.wellKnown());
    }

    @Test
    void shouldKeepTheStateThatIsThereWhenFilled() {
        SandboxState full = full();
        assertThat(unit.fillIfEmpty(full)).isTrue();
        assertThat(unit.fillIfEmpty(States.wellKnown())).isFalse();
        assertThat(unit.export()).isEqualTo(full);
    }

    @Test
    void shouldBeFilledOnceWhenSeveralSandboxesStart() {
        IntStream.range(0, 4).parallel().forEach(i -> unit.fillIfEmpty(full()));
        assertThat(unit.export()).isEqualTo(full());
    }

    /** The document has every property and every kind of text there is. */
    @Test
    void shouldExportWhatWasImportedWhenItReplacesAnotherState() {
        States.fill(database);
        SandboxState full = full();
        StateDocuments.check(full);
        unit.replace(full);
        assertThat(unit.export()).isEqualTo(full);
        unit.replace(unit.export());
        assertThat(unit.export()).isEqualTo(full);
    }

    @Test
    void shouldLeaveEverythingAsItWasWhenTheLastPartCannotBeStored() {
        States.fill(database);
        SandboxState twice = full();
        twice.getProjects().get(1).setTokens(List.of("same", "same"));
        assertThatThrownBy(() -> unit.replace(twice)).isInstanceOf(JdbiException.class);
        assertThat(unit.export()).isEqualTo(States.wellKnown());
    }

    @Test
    void shouldReplaceOneProjectAndLeaveTheOthers() {
        States.fill(database);
        new StoredRows(database).addTask("sync_more", "more_sr");
        execute("UPDATE access_key SET secret = 'changed'");
        assertThat(unit.replace(project(PROJECT))).isTrue();
        assertThat(new StoredRows(database).count("task")).isOne();
        assertThat(unit.export()).isNotEqualTo(States.wellKnown());
        assertThat(unit.replace(project(OTHER_PROJECT))).isTrue();
        assertThat(unit.export()).isEqualTo(States.wellKnown());
    }

    @Test
    void shouldChangeNothingWhenAnotherProjectHasAnIdentifierOfTheProject() {
        SandboxState taken = States.wellKnown();
        taken.setProjects(List.of(
                new ProjectState().id("A".repeat(32)).tokens(List.of("sandbox-token")), project(OTHER_PROJECT)));
        unit.fillIfEmpty(taken);
        SandboxState before = unit.export();
        assertThat(unit.replace(project(PROJECT))).isFalse();
        assertThat(unit.export()).isEqualTo(before);
    }

    private static ProjectState project(String id) {
        return States.wellKnown().getProjects().stream()
                .filter(project -> project.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static SandboxState full() {
        try {
            return States.documents()
                    .read(Path.of(Objects.requireNonNull(StateStoreTest.class.getResource("full-state.json"))
                            .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String statement) {
        database.jdbi().useHandle(handle -> handle.execute(statement));
    }
}
