package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.time.ClockStore;
import java.util.function.UnaryOperator;

/** The setting of the clock. Thread-safe. */
public final class StoredClock implements ClockStore {

    private final Store store;

    public StoredClock(Store store) {
        this.store = store;
    }

    @Override
    public Setting load() {
        return store.read(StoredClock::setting);
    }

    @Override
    public Setting change(UnaryOperator<Setting> change) {
        return store.change(session -> {
            Setting changed = change.apply(setting(session));
            session.put(Tables.CLOCK, changed);
            return changed;
        });
    }

    private static Setting setting(Store.Snapshot snapshot) {
        return snapshot.find(Tables.CLOCK, Tables.CLOCK_ID).orElse(Setting.OF_MACHINE);
    }
}
