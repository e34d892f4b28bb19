package io.github.starrockssync.benchmarks.server;

/** The servers that can be measured. */
public enum Contestant {
    FLOOR("floor"),
    STUB("stub"),
    SPRING("stub on Spring Boot"),
    SPRING_BY_HAND("Spring controller with Hibernate Validator"),
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
