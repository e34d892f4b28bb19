package io.github.starrockssync.sandbox.junit5;

import io.github.starrockssync.client.StarRocksSyncClient;

/** A running sandbox with its controls and a client. */
record RunningSandbox(SandboxProcess process, SandboxControls controls, StarRocksSyncClient client)
        implements Shared.Closeable {

    @Override
    public void close() {
        try {
            client.close();
        } finally {
            process.close();
        }
    }
}
