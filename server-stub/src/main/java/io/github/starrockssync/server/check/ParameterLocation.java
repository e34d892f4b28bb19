package io.github.starrockssync.server.check;

/** Where a parameter is in a request. */
public enum ParameterLocation {
    PATH,
    QUERY,
    HEADER
}
