package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.http.WholeBody;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Records the beginning of a body while it is read or written. */
final class Excerpt {

    static final int MAX_SIZE = 16 * 1024;

    private final ByteArrayOutputStream recorded = new ByteArrayOutputStream(0);

    /** Returns what was recorded; null if the body is empty, absent or not read. */
    @Nullable
    String text() {
        return recorded.size() == 0 ? null : recorded.toString(StandardCharsets.UTF_8);
    }

    private void record(byte[] bytes, int offset, int length) {
        recorded.write(bytes, offset, Math.min(length, MAX_SIZE - recorded.size()));
    }

    InputStream from(InputStream body) {
        if (body instanceof WholeBody whole) {
            record(whole.bytes(), 0, whole.bytes().length);
            return body;
        }
        return new FilterInputStream(body) {

            @Override
            public int read() throws IOException {
                int next = super.read();
                if (next >= 0) {
                    record(new byte[] {(byte) next}, 0, 1);
                }
                return next;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                record(bytes, offset, Math.max(0, read));
                return read;
            }

            @Override
            public boolean markSupported() {
                // what is read twice would be recorded twice
                return false;
            }
        };
    }

    /**
     * Returns a stream that records what is written to it.
     *
     * @param onComplete called once after the last write, before the body is closed
     */
    OutputStream to(OutputStream body, Runnable onComplete) {
        return new FilterOutputStream(body) {

            private boolean closed;

            @Override
            public void write(int next) throws IOException {
                out.write(next);
                record(new byte[] {(byte) next}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                record(bytes, offset, length);
            }

            /** Does not flush, so that the runtime can set the length of a body that is complete when the stream is closed. */
            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    onComplete.run();
                    out.close();
                }
            }
        };
    }
}
