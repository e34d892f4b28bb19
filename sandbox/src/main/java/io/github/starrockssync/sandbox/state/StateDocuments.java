package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.sandbox.controls.model.SandboxState;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.json.DocumentReader;
import io.github.starrockssync.server.json.JsonSettings;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.violation.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads and validates documents of the state. Thread-safe. */
public final class StateDocuments {

    private static final String WELL_KNOWN = "well-known-state.json";

    private final JsonSettings settings;
    private final DocumentReader reader;

    /**
     * @param settings as of {@link StateJson}
     */
    public StateDocuments(JsonSettings settings) {
        this.settings = settings;
        this.reader = new DocumentReader(settings, SandboxState.class);
    }

    /** Returns the settings for states in requests and responses. */
    public JsonSettings settings() {
        return settings;
    }

    /**
     * Validates the rules between the parts of a state.
     *
     * @param state valid by its schema
     * @throws ServiceException with all violations
     */
    public static void check(SandboxState state) {
        List<Violation> violations = StateRules.check(state);
        if (!violations.isEmpty()) {
            throw ServiceException.invalid(violations);
        }
    }

    /** Returns the state of a sandbox without a seed. It is validated by a test, not at each start. */
    public SandboxState wellKnown() {
        try (InputStream json = StateDocuments.class.getResourceAsStream(WELL_KNOWN)) {
            if (json == null) {
                throw new IllegalStateException("No " + WELL_KNOWN + " beside " + StateDocuments.class.getName());
            }
            return (SandboxState) reader.read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads and validates the state in a file.
     *
     * @throws SeedException if it cannot be read or is invalid
     */
    public SandboxState read(Path file) {
        long maxBytes = settings.maxBodyBytes();
        byte[] json = bytes(file, maxBytes);
        if (json.length > maxBytes) {
            throw new SeedException(file, "is larger than --max-body-size, " + maxBytes + " bytes");
        }
        try {
            SandboxState state = (SandboxState) reader.read(new ByteArrayInputStream(json));
            check(state);
            return state;
        } catch (ServiceException e) {
            throw new SeedException(file, e.violations().message(Language.EN_US));
        }
    }

    private static byte[] bytes(Path file, long maxBytes) {
        if (Files.isDirectory(file)) {
            throw new SeedException(file, "is a directory");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE));
        } catch (NoSuchFileException e) {
            throw new SeedException(file, "does not exist");
        } catch (AccessDeniedException e) {
            throw new SeedException(file, "may not be read");
        } catch (IOException e) {
            throw new SeedException(file, "cannot be read");
        }
    }
}
