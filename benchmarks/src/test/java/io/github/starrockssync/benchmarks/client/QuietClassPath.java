package io.github.starrockssync.benchmarks.client;

import java.io.File;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * While it is open, JVMs that this one starts get its class path without the logger of Quarkus, which unlike the JDK's own
 * wants the line of each call. JMH takes the class path from the system property that this changes.
 */
final class QuietClassPath implements AutoCloseable {

    private static final String CLASS_PATH = "java.class.path";

    private final String own = System.getProperty(CLASS_PATH);

    QuietClassPath() {
        System.setProperty(
                CLASS_PATH,
                Arrays.stream(own.split(File.pathSeparator))
                        .filter(entry -> !new File(entry).getName().contains("jboss-logmanager"))
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    /** The class path as it is while this is open. */
    String value() {
        return System.getProperty(CLASS_PATH);
    }

    @Override
    public void close() {
        System.setProperty(CLASS_PATH, own);
    }
}
