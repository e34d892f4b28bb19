package io.github.starrockssync.runtimes;

/** An exception that the neighbour has a mapper for. */
public class NeighbourException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
