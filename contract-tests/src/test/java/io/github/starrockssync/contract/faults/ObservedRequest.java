package io.github.starrockssync.contract.faults;

import java.nio.charset.StandardCharsets;

/**
 * A request on its way.
 *
 * @param target path and query, as they stand in the first line
 */
record ObservedRequest(String method, String target, Headers headers, byte[] body) {

    String path() {
        return target.split("\\?", 2)[0];
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean isModification() {
        return method.equals("PUT") && path().endsWith("/replication");
    }

    boolean isConfiguration() {
        return method.equals("GET") && path().contains("/replication/configuration");
    }

    ObservedRequest withMethod(String other) {
        return new ObservedRequest(other, target, headers, body);
    }

    ObservedRequest withTarget(String regex, String replacement) {
        return new ObservedRequest(method, target.replaceAll(regex, replacement), headers, body);
    }

    ObservedRequest with(String header, String value) {
        return new ObservedRequest(method, target, headers.with(header, value), body);
    }

    ObservedRequest without(String header) {
        return new ObservedRequest(method, target, headers.without(header), body);
    }

    ObservedRequest withText(String other) {
        return new ObservedRequest(method, target, headers, other.getBytes(StandardCharsets.UTF_8));
    }

    /** Every occurrence in the body. */
    ObservedRequest replacing(String regex, String replacement) {
        return withText(text().replaceAll(regex, replacement));
    }
}
