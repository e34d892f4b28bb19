package io.github.starrockssync.sandbox.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that lines are added to, each of them to its end or not at all. Not thread-safe. */
final class ChangeFile implements Closeable {

    private final Path path;
    private final FileChannel channel;
    private long size;

    private ChangeFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** An empty file, whatever was there before. */
    static ChangeFile create(Path path) throws IOException {
        return new ChangeFile(
                path,
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE));
    }

    /**
     * Adds a line, which outlives the process.
     *
     * @throws IOException if it cannot be written; then the file is closed
     */
    void add(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
        long length = bytes.remaining();
        try {
            for (long position = size; bytes.hasRemaining(); ) {
                position += channel.write(bytes, position);
            }
            size += length;
        } catch (IOException e) {
            removeUnfinished(e);
            throw e;
        }
    }

    /** An interrupt, for one, has closed the channel. */
    private void removeUnfinished(IOException failure) {
        try {
            channel.close();
            try (FileChannel again = FileChannel.open(path, StandardOpenOption.WRITE)) {
                again.truncate(size);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** In bytes. */
    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
