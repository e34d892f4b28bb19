package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.sandbox.controls.model.ProjectState;
import io.github.starrockssync.sandbox.controls.model.SandboxState;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state that a sandbox starts with and goes back to: that of its seed, else the well-known one. Read once, so that a
 * file that changes meanwhile changes nothing. Thread-safe.
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

    /** Empty if it does not start with such a project. */
    public Optional<ProjectState> project(String projectId) {
        return get().getProjects().stream()
                .filter(project -> project.getId().equals(projectId))
                .findFirst();
    }

    /** The file that was asked for; empty if none was. */
    public Optional<Path> seed() {
        return seed;
    }
}
