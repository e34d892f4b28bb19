package io.github.starrockssync.client;

/**
 * The bytes of a response, as many as anyone wants to have.
 *
 * @param bytes the body, or its beginning
 * @param complete whether that is all
 */
record ResponseBody(byte[] bytes, boolean complete) {}
