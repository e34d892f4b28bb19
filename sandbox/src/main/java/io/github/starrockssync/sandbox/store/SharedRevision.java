package io.github.starrockssync.sandbox.store;

import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jspecify.annotations.Nullable;

/**
 * The revision of a database that other processes may change, too. A call, and a transaction without one, reads it once.
 * While no other process is there, it need not be read: it is a negative number then, which no other process sees.
 */
final class SharedRevision implements Revision {

    private final Jdbi jdbi;
    private final CallRevision call;
    private final Presence presence;
    private final Runnable growth;
    private final AtomicLong whileAlone = new AtomicLong(-1);
    private final GroupRun<Long> reads = new GroupRun<>("revision", this::ask);

    /**
     * @param growth is told, in the transaction that makes the revision grow
     */
    SharedRevision(Jdbi jdbi, CallRevision call, Presence presence, Runnable growth) {
        this.jdbi = jdbi;
        this.call = call;
        this.presence = presence;
        this.growth = growth;
    }

    @Override
    public long current() {
        return call.get().orElseGet(this::now);
    }

    @Override
    public OptionalLong known() {
        return presence.isAlone() ? OptionalLong.of(whileAlone.get()) : OptionalLong.empty();
    }

    @Override
    public CompletionStage<Long> read() {
        return reads.next();
    }

    private long ask() {
        presence.ensureKnown();
        return now();
    }

    private long now() {
        return known().orElseGet(this::select);
    }

    private long select() {
        return jdbi.withHandle(handle -> handle.getConfig(Reading.class)
                .orElse(() -> PlainStatement.query(
                                handle, "SELECT revision FROM controls_revision WHERE id = 1", row -> row.getLong(1))
                        .get(0)));
    }

    @Override
    public void grow(Handle handle) {
        growth.run();
        handle.execute("UPDATE controls_revision SET revision = revision + 1 WHERE id = 1");
        handle.getConfig(Reading.class).forget();
        handle.afterCommit(this::forget);
        call.forget();
    }

    @Override
    public void forget() {
        whileAlone.decrementAndGet();
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
