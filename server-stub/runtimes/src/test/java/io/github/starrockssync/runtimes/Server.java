package io.github.starrockssync.runtimes;

import java.net.URI;

/** A started server on a free port. */
interface Server extends AutoCloseable {

    URI base();

    @Override
    void close();
}
