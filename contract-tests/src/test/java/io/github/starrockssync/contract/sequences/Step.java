package io.github.starrockssync.contract.sequences;

import static io.github.starrockssync.contract.sequences.TaskModel.Phase.ABSENT;
import static io.github.starrockssync.contract.sequences.TaskModel.Phase.PAUSED;
import static io.github.starrockssync.contract.sequences.TaskModel.Phase.REPLICATING;
import static io.github.starrockssync.contract.sequences.TaskModel.Phase.WAITING;

import io.github.starrockssync.contract.sequences.TaskModel.Phase;
import java.util.Set;

/** A step of a sequence. Writing steps come from the owner of the task, or from a stranger, who must not succeed. */
enum Step {
    CHECK("POST", "/database-config-check", "checkDataBaseConfig"),
    START("POST", "", "createStarRocksDataReplication"),
    MODIFY("PUT", "", "modifyDataSync"),
    PAUSE("POST", "/pause", "pauseStarRocksDataReplication"),
    RESUME("POST", "/resume", "resumeStarRocksDataReplication"),
    DELETE("DELETE", "", "deleteStarRocksDataReplication"),
    STRANGER_MODIFIES("PUT", "", ""),
    STRANGER_DELETES("DELETE", "", ""),
    READ("GET", "", ""),
    SHORT_WAIT("", "", ""),
    LONG_WAIT("", "", ""),
    FAULT_AT_NEXT_MODIFICATION("", "", "modifyDataSync"),
    FAULT_AT_NEXT_DELETION("", "", "deleteStarRocksDataReplication");

    private final String method;
    private final String path;
    private final String operation;

    Step(String method, String path, String operation) {
        this.method = method;
        this.path = path;
        this.operation = operation;
    }

    String method() {
        return method;
    }

    /** Below that of the tasks. */
    String path() {
        return path;
    }

    /** The id of the operation, for writing steps of the owner and for faults. */
    String operation() {
        return operation;
    }

    boolean isFault() {
        return name().startsWith("FAULT");
    }

    boolean isOfStranger() {
        return name().startsWith("STRANGER");
    }

    /** The phases in which the owner may do it. */
    Set<Phase> allowedIn() {
        return switch (this) {
            case CHECK -> Set.of(ABSENT);
            case START -> Set.of(WAITING);
            case PAUSE -> Set.of(REPLICATING);
            case RESUME -> Set.of(PAUSED);
            default -> Set.of(WAITING, REPLICATING, PAUSED);
        };
    }
}
