package io.github.starrockssync.sandbox.controls;

/** A fault in force. */
public record Fault(long id, String operationId, FaultEffect effect, FaultTrigger trigger) {}
