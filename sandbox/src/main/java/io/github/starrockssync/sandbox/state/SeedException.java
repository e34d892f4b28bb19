package io.github.starrockssync.sandbox.state;

import java.nio.file.Path;

/** No state can be read from a file. The message, one line, is written for the person who started the sandbox. */
public final class SeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SeedException(Path file, String reason) {
        super("Cannot start from --seed " + file + ": " + reason);
    }
}
