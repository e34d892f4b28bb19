package io.github.starrockssync.benchmarks.server;

/** The servers that can be measured. */
public enum Contestant {
    FLOOR("floor"),
    STUB("stub"),
    MEMORY("sandbox in memory"),
    DIRECTORY("sandbox, data directory"),
    POSTGRESQL("sandbox, PostgreSQL"),
    WIREMOCK("WireMock"),
    WIREMOCK_CHECKING("WireMock, checking the contract"),
    PRISM("Prism");

    private final String label;

    Contestant(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
