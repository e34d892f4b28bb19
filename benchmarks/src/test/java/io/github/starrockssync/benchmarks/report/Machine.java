package io.github.starrockssync.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** How busy all of this machine has been, and how much of that was not us. Knows nothing where there is no /proc/stat. */
public final class Machine {

    private static final Path STATISTICS = Path.of("/proc/stat");
    private static final Path OWN_STATISTICS = Path.of("/proc/self/stat");

    /** Fields after the name of the process, see proc(5). */
    private static final int CHILDREN_USER = 13;

    private static final int CHILDREN_SYSTEM = 14;
    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int COUNTERS = 8;
    private static final double TICKS_PER_SECOND = 100;

    private final double busySeconds = busySeconds();
    private final double ownSeconds = ownSeconds();
    private final long start = System.nanoTime();

    /** Share of the machine, between 0 and 1, that others have used since this object was made. */
    public double usedByOthers() {
        double seconds = (System.nanoTime() - start) / 1e9;
        double others = busySeconds() - busySeconds - (ownSeconds() - ownSeconds);
        return Math.max(0, others / seconds / Runtime.getRuntime().availableProcessors());
    }

    public static String description() {
        return "%d processors, %s %s, Java %s (%s)"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"));
    }

    /** This process and all that it has started, those that have ended included. */
    private static double ownSeconds() {
        return secondsOfEnded()
                + Stream.concat(
                                Stream.of(ProcessHandle.current()),
                                ProcessHandle.current().descendants())
                        .mapToDouble(each -> each.info()
                                        .totalCpuDuration()
                                        .orElse(Duration.ZERO)
                                        .toNanos()
                                / 1e9)
                        .sum();
    }

    private static double secondsOfEnded() {
        try {
            String status = Files.readString(OWN_STATISTICS);
            String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])) / TICKS_PER_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }

    private static double busySeconds() {
        try {
            String total = Files.readAllLines(STATISTICS).get(0);
            long[] ticks = Arrays.stream(total.split("\\s+"))
                    .skip(1)
                    .limit(COUNTERS)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return (Arrays.stream(ticks).sum() - ticks[IDLE] - ticks[WAITING]) / TICKS_PER_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }
}
