package io.github.starrockssync.sandbox.iam;

/** A domain, which is an account. */
public record Domain(String id, String name) {}
