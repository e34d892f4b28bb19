package io.github.starrockssync.benchmarks.load;

/** When the calls of a connection are due. */
@FunctionalInterface
interface Pace {

    /** A call is due when the response to the last one is complete. */
    Pace AT_ONCE = (call, now) -> now;

    /**
     * @param call how many calls of the connection came before
     * @param now the time of {@link System#nanoTime()}
     * @return the time at which the call should be sent, from which its latency counts, even if the last one is late
     */
    long due(int call, long now);

    /**
     * Spreads calls evenly.
     *
     * @param perSecond of all connections together
     * @param connection its number, from 0
     */
    static Pace of(int perSecond, int connection, int connections, long start) {
        double between = 1e9 / perSecond;
        return (call, now) -> start + (long) ((call * (long) connections + connection) * between);
    }
}
