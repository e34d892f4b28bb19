package io.github.starrockssync.contract.personas;

import java.nio.charset.StandardCharsets;

/**
 * A request on its way.
 *
 * @param target path and query, as they stand in the first line
 */
record Asked(String method, String target, Headers headers, byte[] body) {

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

    Asked withMethod(String other) {
        return new Asked(other, target, headers, body);
    }

    Asked withTarget(String regex, String replacement) {
        return new Asked(method, target.replaceAll(regex, replacement), headers, body);
    }

    Asked with(String header, String value) {
        return new Asked(method, target, headers.with(header, value), body);
    }

    Asked without(String header) {
        return new Asked(method, target, headers.without(header), body);
    }

    Asked withText(String other) {
        return new Asked(method, target, headers, other.getBytes(StandardCharsets.UTF_8));
    }

    /** Every occurrence in the body. */
    Asked replacing(String regex, String replacement) {
        return withText(text().replaceAll(regex, replacement));
    }
}
