package io.github.starrockssync.runtimes;

/** An exception whose mapper in the host application fails. */
public class UnmappableException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
