package io.github.starrockssync.sandbox.store;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

/** Keeps changes of tasks that are not in the tables yet. For one thread at a time, but for {@link #kept()}. */
interface ChangeLog extends AutoCloseable {

    /** Of changes that need not outlive the process. */
    ChangeLog NONE = new ChangeLog() {
        @Override
        public void append(TaskChanged change) {
            // nobody reads it
        }

        @Override
        public CompletionStage<Void> kept() {
            return CompletableFuture.completedStage(null);
        }

        @Override
        public Part part() {
            return Part.NOTHING;
        }

        @Override
        public void close() {
            // holds nothing
        }
    };

    /**
     * Adds a change.
     *
     * @throws IOException if it is not added
     */
    void append(TaskChanged change) throws IOException;

    /** Ends when everything that was added until now outlives the process, or exceptionally if it cannot. */
    CompletionStage<Void> kept();

    /** Everything that was added until now, which is about to be written to the tables. */
    Part part();

    @Override
    void close() throws IOException;

    /** Changes that go from the log to the tables. */
    interface Part {

        Part NOTHING = new Part() {
            @Override
            public void written(Handle handle) {
                // nobody asks
            }

            @Override
            public void kept() {
                // nothing to remove
            }
        };

        /** Notes, in the transaction that writes them to the tables, that they are there. */
        void written(Handle handle);

        /** That transaction has taken effect. */
        void kept();
    }
}
