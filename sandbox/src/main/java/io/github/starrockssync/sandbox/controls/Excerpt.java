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

/** The beginning of a body, noted while it passes by, or at once if it is there. */
final class Excerpt {

    static final int MAX_SIZE = 16 * 1024;

    private final ByteArrayOutputStream noted = new ByteArrayOutputStream(0);

    /** Returns what was noted; null if the body is empty, absent or not read. */
    @Nullable
    String text() {
        return noted.size() == 0 ? null : noted.toString(StandardCharsets.UTF_8);
    }

    private void note(byte[] bytes, int offset, int length) {
        noted.write(bytes, offset, Math.min(length, MAX_SIZE - noted.size()));
    }

    InputStream from(InputStream body) {
        if (body instanceof WholeBody whole) {
            note(whole.bytes(), 0, whole.bytes().length);
            return body;
        }
        return new FilterInputStream(body) {

            @Override
            public int read() throws IOException {
                int next = super.read();
                if (next >= 0) {
                    note(new byte[] {(byte) next}, 0, 1);
                }
                return next;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                note(bytes, offset, Math.max(0, read));
                return read;
            }

            @Override
            public boolean markSupported() {
                // what is read twice would be noted twice
                return false;
            }
        };
    }

    /**
     * A stream that notes what is written to it.
     *
     * @param whole what to do once all was written, before the other stream is closed; it is done once
     */
    OutputStream to(OutputStream body, Runnable whole) {
        return new FilterOutputStream(body) {

            private boolean closed;

            @Override
            public void write(int next) throws IOException {
                out.write(next);
                note(new byte[] {(byte) next}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                note(bytes, offset, length);
            }

            /** Does not flush: the runtime tells the length of a body that it has whole when the stream is closed. */
            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    whole.run();
                    out.close();
                }
            }
        };
    }
}
