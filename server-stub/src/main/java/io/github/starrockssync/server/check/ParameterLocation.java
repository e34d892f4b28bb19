package io.github.starrockssync.server.check;

/** The location of a parameter in a request. */
public enum ParameterLocation {
    PATH,
    QUERY,
    HEADER
}
