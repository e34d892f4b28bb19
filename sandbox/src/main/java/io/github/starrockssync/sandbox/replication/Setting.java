package io.github.starrockssync.sandbox.replication;

/**
 * A named value: a synchronization parameter with its value, or a table with its settings.
 */
public record Setting(String name, String value) {}
