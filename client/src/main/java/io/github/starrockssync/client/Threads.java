package io.github.starrockssync.client;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Threads of a client. They come when there is work for them, and go after a while without. */
final class Threads {
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), Threads::daemon);
    private final ThreadLocal<Boolean> starting = new ThreadLocal<>();

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "starrocks-sync-client");
        thread.setDaemon(true);
        return thread;
    }

    /** For work that may take its time, such as what code of the caller is part of. */
    Executor patient() {
        return pool;
    }

    /**
     * For work that never waits: done at once, by the one thread that reads for all calls, which saves a thread for each
     * call and a change of threads. Only what a call starts with, such as looking up the address, goes elsewhere.
     */
    Executor quick() {
        return work -> {
            if (starting.get() == null) {
                work.run();
            } else {
                pool.execute(work);
            }
        };
    }

    /** Does what starts a call without holding the calling thread. */
    <T> T starting(Supplier<T> start) {
        starting.set(true);
        try {
            return start.get();
        } finally {
            starting.remove();
        }
    }

    /** Ends those that have nothing to do. Not a shutdown: calls may still be under way. */
    void dismiss() {
        pool.setKeepAliveTime(1, TimeUnit.MILLISECONDS);
    }
}
