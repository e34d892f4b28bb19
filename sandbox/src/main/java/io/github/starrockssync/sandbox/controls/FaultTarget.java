package io.github.starrockssync.sandbox.controls;

import org.jspecify.annotations.Nullable;

/**
 * Which calls a fault is for.
 *
 * @param projectId null for all projects
 */
public record FaultTarget(String operationId, @Nullable String projectId) {

    public boolean includes(String operation, String project) {
        return operationId.equals(operation) && (projectId == null || projectId.equals(project));
    }
}
