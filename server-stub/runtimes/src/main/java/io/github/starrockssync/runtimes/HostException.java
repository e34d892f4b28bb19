package io.github.starrockssync.runtimes;

/** An exception that the host application maps. */
public class HostException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
