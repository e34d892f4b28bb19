package io.github.starrockssync.sandbox.store;

import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jspecify.annotations.Nullable;

/** The revision of a database that other processes change, too. A call, and a transaction without one, reads it once. */
final class SharedRevision implements Revision {

    private final Jdbi jdbi;
    private final CallRevision call;
    private final GroupRun<Long> reads = new GroupRun<>("revision", this::select);

    SharedRevision(Jdbi jdbi, CallRevision call) {
        this.jdbi = jdbi;
        this.call = call;
    }

    @Override
    public long current() {
        return call.get().orElseGet(this::select);
    }

    @Override
    public CompletionStage<Long> read() {
        return reads.next();
    }

    private long select() {
        return jdbi.withHandle(handle -> handle.getConfig(Reading.class)
                .orElse(() -> PlainStatement.query(
                                handle, "SELECT revision FROM controls_revision WHERE id = 1", row -> row.getLong(1))
                        .get(0)));
    }

    @Override
    public void grow(Handle handle) {
        handle.execute("UPDATE controls_revision SET revision = revision + 1 WHERE id = 1");
        handle.getConfig(Reading.class).forget();
        call.forget();
    }

    @Override
    public void close() {
        reads.close();
    }

    /** What one connection has read, until it is given back. */
    public static final class Reading implements JdbiConfig<Reading> {

        private @Nullable Long revision;

        private long orElse(LongSupplier source) {
            Long known = revision;
            if (known == null) {
                known = source.getAsLong();
                revision = known;
            }
            return known;
        }

        private void forget() {
            revision = null;
        }

        @Override
        public Reading createCopy() {
            return new Reading();
        }
    }
}
