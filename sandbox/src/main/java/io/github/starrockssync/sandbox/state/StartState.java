package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.sandbox.controls.model.ProjectState;
import io.github.starrockssync.sandbox.controls.model.SandboxState;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state that a sandbox starts with, and that a reset restores: its seed, or the well-known state. Read only once, so that
 * later changes of the file have no effect. Thread-safe.
 */
public final class StartState {

    private final StateDocuments documents;
    private final Optional<Path> seed;
    private @Nullable SandboxState state;

    public StartState(StateDocuments documents, Optional<Path> seed) {
        this.documents = documents;
        this.seed = seed;
    }

    /**
     * @throws SeedException if the seed cannot be read
     */
    public synchronized SandboxState get() {
        SandboxState known = state;
        if (known == null) {
            known = seed.map(documents::read).orElseGet(documents::wellKnown);
            state = known;
        }
        return known;
    }

    /** Returns a project of the start state; empty if there is none. */
    public Optional<ProjectState> project(String projectId) {
        return get().getProjects().stream()
                .filter(project -> project.getId().equals(projectId))
                .findFirst();
    }

    /** Returns the file of the seed; empty for the well-known state. */
    public Optional<Path> seed() {
        return seed;
    }
}
