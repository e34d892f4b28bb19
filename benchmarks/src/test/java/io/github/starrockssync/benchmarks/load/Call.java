package io.github.starrockssync.benchmarks.load;

/**
 * A request, and what its response has to have.
 *
 * @param target path and query
 * @param body empty for none
 * @param status of a right response
 * @param expected a text that only a right response contains
 */
public record Call(String method, String target, String body, int status, String expected) {

    private static final int OK = 200;

    /** A call whose response has the status 200. */
    static Call ok(String method, String target, String body, String expected) {
        return new Call(method, target, body, OK, expected);
    }
}
