package io.github.starrockssync.sandbox.store;

import org.jdbi.v3.core.JdbiException;

/** What was to be changed is not any more what was read. */
final class OutdatedException extends JdbiException {

    private static final long serialVersionUID = 1L;

    OutdatedException() {
        super("Changed by someone else meanwhile");
    }
}
