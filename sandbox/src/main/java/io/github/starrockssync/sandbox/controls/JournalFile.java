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

/** Every entry of the journal as a line of JSON, in a file of its own. Survives the process, however it ends. Thread-safe. */
final class JournalFile {

    private static final System.Logger LOGGER = System.getLogger(JournalFile.class.getName());

    private final OutputStream lines;
    private boolean broken;

    private JournalFile(OutputStream lines) {
        this.lines = lines;
    }

    /**
     * A new file. It is made or found taken in one step, so that two processes never share one.
     *
     * @param directory exists, and may hold the files of other processes
     */
    static JournalFile in(Path directory) {
        String process = "journal-" + ProcessHandle.current().pid();
        for (int number = 1; ; number++) {
            try {
                return new JournalFile(Files.newOutputStream(
                        directory.resolve(process + "-" + number + ".jsonl"), StandardOpenOption.CREATE_NEW));
            } catch (FileAlreadyExistsException e) {
                // of an earlier process, or of one in another container: numbers of processes are not unique
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** After the first failure nothing more is written: no call fails because a disk is full. */
    synchronized void append(byte[] json) {
        if (broken) {
            return;
        }
        try {
            // in one piece, so that a process that is killed leaves no half line
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            lines.write(line);
        } catch (IOException e) {
            broken = true;
            LOGGER.log(Level.WARNING, "The journal is not written any more: {0}", e.getMessage());
        }
    }
}
