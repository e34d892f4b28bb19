package io.github.starrockssync.contract.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls that are sent at the same moment. */
final class ConcurrentCalls {

    private ConcurrentCalls() {}

    static <T> List<T> all(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try {
            List<Future<T>> answers = calls.stream()
                    .map(call -> callers.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> answer : answers) {
                results.add(answer.get());
            }
            return results;
        } finally {
            callers.shutdownNow();
        }
    }
}
