package io.github.starrockssync.contract.faults;

import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A server that does one thing wrong.
 *
 * @param name what it does, as the end of a sentence
 * @param behaviour made anew for each run, because it may remember
 * @param firstChecks the class of provider checks to begin with, as these are the ones to find it; all others may, too
 */
record FaultyServer(String name, Supplier<Behaviour> behaviour, String firstChecks) {

    private static final String QUICKEST = "headers";

    /** Changes some of its responses. */
    static FaultyServer responds(
            String name, Predicate<ObservedResponse> which, UnaryOperator<ObservedResponse> change) {
        return respondsTo(name, request -> true, response -> which.test(response) ? change.apply(response) : response);
    }

    /** Changes its responses to some requests. */
    static FaultyServer respondsTo(
            String name, Predicate<ObservedRequest> which, UnaryOperator<ObservedResponse> change) {
        return behaves(name, () -> (request, upstream) -> {
            ObservedResponse response = upstream.apply(request);
            return which.test(request) ? change.apply(response) : response;
        });
    }

    /** Understands another request than came. */
    static FaultyServer misreads(String name, UnaryOperator<ObservedRequest> change) {
        return behaves(name, () -> (request, upstream) -> upstream.apply(change.apply(request)));
    }

    static FaultyServer behaves(String name, Supplier<Behaviour> behaviour) {
        return new FaultyServer(name, behaviour, QUICKEST);
    }

    /** The same, found sooner. */
    FaultyServer detectedBy(String checks) {
        return new FaultyServer(name, behaviour, checks);
    }

    @Override
    public String toString() {
        return name;
    }
}
