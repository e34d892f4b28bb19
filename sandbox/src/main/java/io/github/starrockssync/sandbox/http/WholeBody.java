package io.github.starrockssync.sandbox.http;

import java.io.ByteArrayInputStream;

/** A body that is there to its end, so that whoever needs all of it need not read, and copy, it. */
public final class WholeBody extends ByteArrayInputStream {

    private final byte[] bytes;

    public WholeBody(byte[] bytes) {
        super(bytes);
        this.bytes = bytes;
    }

    /** All of it, however much was read. Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }
}
