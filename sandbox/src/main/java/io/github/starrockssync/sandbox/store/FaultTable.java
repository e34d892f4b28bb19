package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.controls.Fault;
import io.github.starrockssync.sandbox.controls.FaultEffect;
import io.github.starrockssync.sandbox.controls.FaultStore;
import io.github.starrockssync.sandbox.controls.FaultTrigger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The faults in SQL. */
public final class FaultTable implements FaultStore {

    private static final String SELECT = "SELECT id, operation, effect, times_left, probability, seed FROM fault ";

    private final Database database;
    private final Remembered<Set<Target>> targets;

    public FaultTable(Database database) {
        this.database = database;
        this.targets = database.remembered(this::targets);
    }

    /** What a fault waits for. */
    private record Target(String operationId, boolean job) {}

    private Set<Target> targets() {
        return database.jdbi()
                .withHandle(handle -> Set.copyOf(PlainStatement.query(
                        handle,
                        "SELECT operation, fails_job FROM fault",
                        row -> new Target(row.getString("operation"), row.getBoolean("fails_job")))));
    }

    @Override
    public Fault add(String operationId, FaultEffect effect, FaultTrigger trigger) {
        long id = database.change(handle -> {
            long added = handle.createUpdate("""
                                INSERT INTO fault (operation, fails_job, effect, times_left, probability, seed, drawn)
                                VALUES (:operation, :failsJob, :effect, :timesLeft, :probability, :seed, 0)
                                """)
                    .bind("operation", operationId)
                    .bind("failsJob", effect.kind() == FaultEffect.Kind.JOB_FAILURE)
                    .bind("effect", JsonColumn.write(effect))
                    .bind("timesLeft", trigger.timesLeft())
                    .bind("probability", trigger.probability())
                    .bind("seed", trigger.seed())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            database.revision().grow(handle);
            return added;
        });
        return new Fault(id, operationId, effect, trigger);
    }

    @Override
    public List<Fault> all() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(SELECT + "ORDER BY id")
                        .map((row, context) -> fault(row))
                        .list());
    }

    @Override
    public boolean remove(long id) {
        return remove("DELETE FROM fault WHERE id = ?", id) > 0;
    }

    @Override
    public void clear() {
        remove("DELETE FROM fault");
    }

    private int remove(String statement, Object... arguments) {
        return database.change(handle -> {
            int removed = handle.execute(statement, arguments);
            database.revision().grow(handle);
            return removed;
        });
    }

    @Override
    public boolean mayTake(String operationId, boolean failsJob) {
        return targets.get().contains(new Target(operationId, failsJob));
    }

    @Override
    public Optional<FaultEffect> take(String operationId, boolean failsJob) {
        if (!mayTake(operationId, failsJob)) {
            return Optional.empty();
        }
        return database.change(handle -> waiting(handle, operationId, failsJob).stream()
                .filter(fault -> use(handle, fault))
                .map(Fault::effect)
                .findFirst());
    }

    private static List<Fault> waiting(Handle handle, String operationId, boolean failsJob) {
        return handle.createQuery(SELECT + "WHERE operation = :operation AND fails_job = :failsJob ORDER BY id")
                .bind("operation", operationId)
                .bind("failsJob", failsJob)
                .map((row, context) -> fault(row))
                .list();
    }

    /** The update locks the row, so that what it wrote can be read and no other caller has counted meanwhile. */
    private boolean use(Handle handle, Fault fault) {
        if (fault.trigger().timesLeft() == null) {
            handle.execute("UPDATE fault SET drawn = drawn + 1 WHERE id = ?", fault.id());
            return handle.select("SELECT drawn FROM fault WHERE id = ?", fault.id())
                    .mapTo(Long.class)
                    .findOne()
                    .filter(fault.trigger()::picks)
                    .isPresent();
        }
        boolean used = handle.execute(
                        "UPDATE fault SET times_left = times_left - 1 WHERE id = ? AND times_left > 0", fault.id())
                > 0;
        if (handle.execute("DELETE FROM fault WHERE id = ? AND times_left = 0", fault.id()) > 0) {
            database.revision().grow(handle);
        }
        return used;
    }

    private static Fault fault(ResultSet row) throws SQLException {
        int times = row.getInt("times_left");
        FaultTrigger trigger = row.wasNull()
                ? FaultTrigger.probability(row.getDouble("probability"), row.getLong("seed"))
                : FaultTrigger.times(times);
        return new Fault(
                row.getLong("id"), row.getString("operation"), JsonColumn.readEffect(row.getString("effect")), trigger);
    }
}
