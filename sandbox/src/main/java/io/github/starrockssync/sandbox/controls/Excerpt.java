package io.github.starrockssync.sandbox.controls;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The beginning of a body, noted while it passes by. */
final class Excerpt {

    static final int MOST_BYTES = 16 * 1024;

    private final ByteArrayOutputStream noted = new ByteArrayOutputStream();

    /** What was noted as text; null if nothing was. */
    @Nullable
    String text() {
        return noted.size() == 0 ? null : noted.toString(StandardCharsets.UTF_8);
    }

    private void note(byte[] bytes, int offset, int length) {
        noted.write(bytes, offset, Math.max(0, Math.min(length, MOST_BYTES - noted.size())));
    }

    InputStream from(InputStream body) {
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

    OutputStream to(OutputStream body) {
        return new FilterOutputStream(body) {

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
                out.close();
            }
        };
    }
}
