package io.github.starrockssync.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.sandbox.controls.model.ProjectState;
import io.github.starrockssync.sandbox.controls.model.SandboxState;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.store.StoreKind;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
    private StoreKind kind;

    @TempDir
    private Path directory;

    private Store store;
    private StateStore unit;

    @BeforeEach
    void open() {
        store = kind.openFor(directory);
        unit = new StateStore(store);
    }

    @AfterEach
    void close() {
        store.close();
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
        long fillings = IntStream.range(0, 4)
                .parallel()
                .filter(i -> unit.fillIfEmpty(full()))
                .count();
        assertThat(fillings).isOne();
        assertThat(unit.export()).isEqualTo(full());
    }

    /** The document has every property and every kind of text there is. */
    @Test
    void shouldExportWhatWasImportedWhenItReplacesAnotherState() {
        States.fill(store);
        SandboxState full = full();
        StateDocuments.check(full);
        unit.replace(full);
        assertThat(unit.export()).isEqualTo(full);
        unit.replace(unit.export());
        assertThat(unit.export()).isEqualTo(full);
    }

    @Test
    void shouldLeaveEverythingAsItWasWhenTheLastPartCannotBeStored() {
        States.fill(store);
        assertThatThrownBy(() -> unit.together(() -> {
                    unit.replace(full());
                    throw new IllegalStateException("not stored");
                }))
                .hasMessage("not stored");
        assertThat(unit.export()).isEqualTo(States.wellKnown());
    }

    @Test
    void shouldReplaceOneProjectAndLeaveTheOthers() {
        States.fill(store);
        StoredRows rows = new StoredRows(store);
        long tasks = rows.count(StoredReplication.TASKS);
        rows.addTask("sync_more", "more_sr");
        unit.replace(new ProjectState().id(OTHER_PROJECT).tokens(List.of("another-token")));
        assertThat(unit.replace(project(PROJECT))).isTrue();
        assertThat(rows.count(StoredReplication.TASKS)).isEqualTo(tasks);
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

    @Test
    void shouldExportOneStateOrTheOtherWhileOneReplacesTheOther() throws Exception {
        unit.replace(full());
        ExecutorService importer = Executors.newSingleThreadExecutor();
        try {
            Future<?> imports = importer.submit(() -> {
                for (int i = 0; i < 20; i++) {
                    unit.replace(i % 2 == 0 ? States.wellKnown() : full());
                }
            });
            do {
                assertThat(unit.export()).isIn(full(), States.wellKnown());
            } while (!imports.isDone());
            imports.get();
        } finally {
            importer.shutdownNow();
        }
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
}
