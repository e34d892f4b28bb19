package io.github.starrockssync.sandbox.gateway;

import org.jspecify.annotations.Nullable;

/**
 * Whom valid credentials belong to.
 *
 * @param projectId the project that they speak for; null if for none
 * @param userId the user; null for permanent credentials of a project
 */
public record Caller(@Nullable String projectId, @Nullable String userId) {}
