package io.github.starrockssync.benchmarks.client;

import java.net.URI;

/**
 * Makes one call in a JVM that has done nothing else, and prints how many milliseconds it took, from before the class of
 * the client was loaded to after the response was read, and how many threads there are that were not there before.
 */
public final class FirstCall {

    private FirstCall() {}

    public static void main(String[] arguments) throws Exception {
        Caller.Way way = Caller.Way.valueOf(arguments[0]);
        URI server = URI.create(arguments[1]);
        int threadsBefore = Thread.getAllStackTraces().size();
        long start = System.nanoTime();
        String job = way.to(server).call();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        int threads = Thread.getAllStackTraces().size() - threadsBefore;
        System.out.println(milliseconds + " " + threads + " " + job);
        System.exit(0);
    }
}
