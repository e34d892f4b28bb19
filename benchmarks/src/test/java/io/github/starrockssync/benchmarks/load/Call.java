package io.github.starrockssync.benchmarks.load;

/**
 * A request, and what its answer has to have beside the status 200.
 *
 * @param target path and query
 * @param body empty for none
 * @param expected a text that only a right answer contains
 */
public record Call(String method, String target, String body, String expected) {}
