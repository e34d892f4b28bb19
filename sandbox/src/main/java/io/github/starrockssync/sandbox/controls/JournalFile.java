package io.github.starrockssync.sandbox.controls;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Every entry of the journal as a line of JSON, in a file of this process. Survives it, however it ends. Thread-safe. */
final class JournalFile {

    private static final System.Logger LOGGER = System.getLogger(JournalFile.class.getName());
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final OutputStream lines;
    private boolean broken;

    private JournalFile(OutputStream lines) {
        this.lines = lines;
    }

    /**
     * @param directory exists, and may hold the files of other processes
     */
    static JournalFile in(Path directory) {
        Path file = directory.resolve("journal-" + ProcessHandle.current().pid() + ".jsonl");
        try {
            return new JournalFile(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the first failure nothing more is written: no call fails because a disk is full. */
    synchronized void append(Exchange exchange) {
        if (broken) {
            return;
        }
        try {
            lines.write((MAPPER.writeValueAsString(JournalMessages.entry(exchange)) + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            broken = true;
            LOGGER.log(Level.WARNING, "The journal is not written any more: {0}", e.getMessage());
        }
    }
}
