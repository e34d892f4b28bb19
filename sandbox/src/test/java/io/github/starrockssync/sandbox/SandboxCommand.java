package io.github.starrockssync.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts the runnable jar, with the archive of its classes if the build has written one. */
public final class SandboxCommand {

    static final Path JAR = Path.of("target", "starrocks-sync-sandbox.jar").toAbsolutePath();

    private static final int FIRST_JAVA_WITH_AOT_CACHE = 25;

    /** Whether this Java has AOT caches, and not only class-data archives. */
    static final boolean CACHE = Runtime.version().feature() >= FIRST_JAVA_WITH_AOT_CACHE;

    /** Where {@link StartArchive} writes it. */
    static final Path ARCHIVE = JAR.resolveSibling("starrocks-sync-sandbox" + (CACHE ? ".aot" : ".jsa"));

    private SandboxCommand() {}

    /**
     * Returns the command with options of the sandbox.
     *
     * @param options as on the command line of the sandbox
     * @return program and arguments
     */
    public static List<String> of(String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        if (Files.exists(ARCHIVE)) {
            command.add((CACHE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + ARCHIVE);
        }
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(options));
        return command;
    }
}
