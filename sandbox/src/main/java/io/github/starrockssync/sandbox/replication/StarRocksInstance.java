package io.github.starrockssync.sandbox.replication;

import java.time.Instant;

/** A StarRocks instance of a project. */
public record StarRocksInstance(String id, String projectId, String name, Instant createdAt) {}
