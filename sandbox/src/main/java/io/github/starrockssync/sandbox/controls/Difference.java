package io.github.starrockssync.sandbox.controls;

/**
 * A place where a request is not as it is asked for.
 *
 * @param expected what is asked for
 * @param actual what the request has; {@link #NOTHING} if the place is not there
 */
record Difference(String place, String expected, String actual) {

    static final String NOTHING = "nothing";
}
