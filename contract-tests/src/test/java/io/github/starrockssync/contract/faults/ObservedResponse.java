package io.github.starrockssync.contract.faults;

import java.nio.charset.StandardCharsets;

/** A response on its way. */
record ObservedResponse(int status, Headers headers, byte[] body, Transfer transfer) {

    ObservedResponse(int status, Headers headers, byte[] body) {
        this(status, headers, body, Transfer.WHOLE);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean isGood() {
        return status == 200;
    }

    boolean isRefusal() {
        return status >= 400;
    }

    ObservedResponse sent(Transfer other) {
        return new ObservedResponse(status, headers, body, other);
    }

    ObservedResponse withStatus(int other) {
        return new ObservedResponse(other, headers, body);
    }

    ObservedResponse with(String header, String... values) {
        return new ObservedResponse(status, headers.with(header, values), body);
    }

    ObservedResponse without(String header) {
        return new ObservedResponse(status, headers.without(header), body);
    }

    ObservedResponse withBody(byte[] other) {
        return new ObservedResponse(status, headers, other);
    }

    ObservedResponse withText(String other) {
        return withBody(other.getBytes(StandardCharsets.UTF_8));
    }

    /** Every occurrence in the body. */
    ObservedResponse replacing(String regex, String replacement) {
        return withText(text().replaceAll(regex, replacement));
    }
}
