package io.github.starrockssync.sandbox.state;

import java.nio.file.Path;

/** The seed cannot be read or is invalid. The message is one line for the user. */
public final class SeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SeedException(Path file, String reason) {
        super("Cannot start from --seed " + file + ": " + reason);
    }
}
