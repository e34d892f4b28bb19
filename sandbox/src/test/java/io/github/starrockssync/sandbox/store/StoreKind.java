package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.controls.ActiveFault;
import io.github.starrockssync.sandbox.time.ClockSetting;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Every kind of store that a sandbox may have. A test class runs on each of them when it is a
 * {@code @ParameterizedClass} or has a {@code @ParameterizedTest} with this enum as its source.
 */
public enum StoreKind {
    HEAP(directory -> new HeapStore()),
    SQLITE(directory -> SqlStore.inDirectory(directory, false, Tables.READ_TOGETHER)),
    POSTGRES(directory -> SqlStore.inPostgres(PostgresServer.direct(directory), Tables.READ_TOGETHER)),
    PGBOUNCER(directory -> SqlStore.inPostgres(PostgresServer.pooled(directory), Tables.READ_TOGETHER));

    /** A constant of an enum cannot use those of its class. */
    private static final class Tables {

        static final List<Table<?>> READ_TOGETHER = List.of(ClockSetting.TABLE, ActiveFault.TABLE);
    }

    private final Function<Path, Store> opening;

    StoreKind(Function<Path, Store> opening) {
        this.opening = opening;
    }

    /** The store that belongs to a directory: empty for a fresh one, else the same again, unless on the heap. */
    public Store openFor(Path directory) {
        return opening.apply(directory);
    }

    /** Whether several processes may use one store at once. */
    boolean isShared() {
        return this == POSTGRES || this == PGBOUNCER;
    }

    /** Whether the store is still there when it is opened again. */
    boolean isKept() {
        return this != HEAP;
    }
}
