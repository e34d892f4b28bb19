package io.github.starrockssync.contract.personas;

import java.nio.charset.StandardCharsets;

/** An answer on its way. */
record Answered(int status, Headers headers, byte[] body) {

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean isGood() {
        return status == 200;
    }

    boolean isRefusal() {
        return status >= 400;
    }

    Answered withStatus(int other) {
        return new Answered(other, headers, body);
    }

    Answered with(String header, String... values) {
        return new Answered(status, headers.with(header, values), body);
    }

    Answered without(String header) {
        return new Answered(status, headers.without(header), body);
    }

    Answered withBody(byte[] other) {
        return new Answered(status, headers, other);
    }

    Answered withText(String other) {
        return withBody(other.getBytes(StandardCharsets.UTF_8));
    }

    /** Every occurrence in the body. */
    Answered replacing(String regex, String replacement) {
        return withText(text().replaceAll(regex, replacement));
    }
}
