package io.github.starrockssync.sandbox.controls;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Appends every entry of the journal to a file, as a line of JSON. Thread-safe. */
final class JournalFile {

    private static final System.Logger LOGGER = System.getLogger(JournalFile.class.getName());

    private final OutputStream lines;
    private boolean broken;

    private JournalFile(OutputStream lines) {
        this.lines = lines;
    }

    /**
     * Creates a new file, atomically, so that processes never share one.
     *
     * @param directory exists; may contain the files of other processes
     */
    static JournalFile in(Path directory) {
        String process = "journal-" + ProcessHandle.current().pid();
        for (int number = 1; ; number++) {
            try {
                return new JournalFile(Files.newOutputStream(
                        directory.resolve(process + "-" + number + ".jsonl"), StandardOpenOption.CREATE_NEW));
            } catch (FileAlreadyExistsException e) {
                // from an earlier process or another container with the same process id
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Stops writing after the first failure, so that a full disk fails no request. */
    synchronized void append(byte[] json) {
        if (broken) {
            return;
        }
        try {
            // one write, so that a killed process leaves no partial line
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            lines.write(line);
        } catch (IOException e) {
            broken = true;
            LOGGER.log(Level.WARNING, "Writing the journal to a file has stopped: {0}", e.getMessage());
        }
    }
}
