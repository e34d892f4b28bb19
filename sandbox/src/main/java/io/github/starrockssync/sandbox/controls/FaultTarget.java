package io.github.starrockssync.sandbox.controls;

import org.jspecify.annotations.Nullable;

/**
 * Which calls a fault is for.
 *
 * @param projectId null for all projects
 */
public record FaultTarget(String operationId, @Nullable String projectId) {

    public boolean includes(String project) {
        return projectId == null || projectId.equals(project);
    }
}
