package io.github.starrockssync.sandbox.http;

import java.io.ByteArrayInputStream;

/** A body in memory, which need not be copied to be read as a whole. */
public final class WholeBody extends ByteArrayInputStream {

    private final byte[] bytes;

    public WholeBody(byte[] bytes) {
        super(bytes);
        this.bytes = bytes;
    }

    /** Returns the whole body, regardless of what was read. Not to be modified. */
    public byte[] bytes() {
        return bytes;
    }
}
