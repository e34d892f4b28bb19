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

/** Reads states and tells what is wrong with them. Thread-safe. */
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

    /** For whoever reads and writes states as the body of a call. */
    public JsonSettings settings() {
        return settings;
    }

    /**
     * Makes sure that the parts of a state fit each other.
     *
     * @param state one that keeps the rules of its schema
     * @throws ServiceException if they do not, with every place
     */
    public static void check(SandboxState state) {
        List<Violation> violations = StateRules.check(state);
        if (!violations.isEmpty()) {
            throw ServiceException.invalid(violations);
        }
    }

    /** What a sandbox starts with when nothing else is asked for. A test, not each start, finds out that it is right. */
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
     * The state in a file.
     *
     * @throws SeedException if it cannot be read or breaks rules
     */
    public SandboxState read(Path file) {
        long mostBytes = settings.maxBodyBytes();
        byte[] json = bytes(file, mostBytes);
        if (json.length > mostBytes) {
            throw new SeedException(file, "is larger than --max-body-size, " + mostBytes + " bytes");
        }
        try {
            SandboxState state = (SandboxState) reader.read(new ByteArrayInputStream(json));
            check(state);
            return state;
        } catch (ServiceException e) {
            throw new SeedException(file, e.violations().message(Language.EN_US));
        }
    }

    private static byte[] bytes(Path file, long mostBytes) {
        if (Files.isDirectory(file)) {
            throw new SeedException(file, "is a directory");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes((int) Math.min(mostBytes + 1, Integer.MAX_VALUE));
        } catch (NoSuchFileException e) {
            throw new SeedException(file, "does not exist");
        } catch (AccessDeniedException e) {
            throw new SeedException(file, "may not be read");
        } catch (IOException e) {
            throw new SeedException(file, "cannot be read");
        }
    }
}
