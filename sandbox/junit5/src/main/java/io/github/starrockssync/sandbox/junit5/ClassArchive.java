package io.github.starrockssync.sandbox.junit5;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The archive of loaded classes beside a runnable jar: a class-data archive or, from Java 25 on, an AOT cache. */
final class ClassArchive {

    private static final int FIRST_JAVA_WITH_AOT_CACHE = 25;

    private ClassArchive() {}

    /**
     * Returns the JVM options for the archive of a jar; empty if there is none. The JVM ignores an archive of another jar or Java
     * version, and starts slower.
     */
    static List<String> optionsFor(Path jar) {
        return optionsFor(jar, Runtime.version().feature());
    }

    static List<String> optionsFor(Path jar, int javaVersion) {
        boolean cache = javaVersion >= FIRST_JAVA_WITH_AOT_CACHE;
        Path archive =
                jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", cache ? ".aot" : ".jsa"));
        if (Files.notExists(archive)) {
            return List.of();
        }
        return cache
                ? List.of("-XX:AOTCache=" + archive, "-Xlog:aot*=off,cds*=off")
                : List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds*=off");
    }
}
