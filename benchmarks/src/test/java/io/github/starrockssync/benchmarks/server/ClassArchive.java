package io.github.starrockssync.benchmarks.server;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What a JVM writes when a server ends after its first response, and starts the same server faster from. */
enum ClassArchive {
    CLASS_DATA("class-data archive", 13, "ArchiveClassesAtExit", "SharedArchiveFile"),
    AOT_CACHE("AOT cache", 25, "AOTCacheOutput", "AOTCache");

    private final String title;
    private final int firstJava;
    private final String writing;
    private final String reading;

    ClassArchive(String title, int firstJava, String writing, String reading) {
        this.title = title;
        this.firstJava = firstJava;
        this.writing = writing;
        this.reading = reading;
    }

    static List<ClassArchive> ofThisJava() {
        return Arrays.stream(values())
                .filter(kind -> kind.firstJava <= Runtime.version().feature())
                .toList();
    }

    String title() {
        return title;
    }

    List<String> writing(Path file) {
        return List.of("-XX:" + writing + "=" + file);
    }

    List<String> reading(Path file) {
        return List.of("-XX:" + reading + "=" + file);
    }
}
