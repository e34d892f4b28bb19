package io.github.starrockssync.contract.faults;

import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A server that does one thing wrong.
 *
 * @param name what it does, as the end of a sentence
 * @param behaviour made anew for each run, because it may remember
 * @param likeliest the class of provider checks to begin with, as these are the ones to find it; all others may, too
 */
record FaultyServer(String name, Supplier<Behaviour> behaviour, String likeliest) {

    private static final String QUICKEST = "headers";

    /** Changes some of its answers. */
    static FaultyServer answers(
            String name, Predicate<ObservedResponse> which, UnaryOperator<ObservedResponse> change) {
        return answersTo(name, asked -> true, answered -> which.test(answered) ? change.apply(answered) : answered);
    }

    /** Changes its answers to some requests. */
    static FaultyServer answersTo(
            String name, Predicate<ObservedRequest> which, UnaryOperator<ObservedResponse> change) {
        return behaves(name, () -> (asked, upstream) -> {
            ObservedResponse answered = upstream.apply(asked);
            return which.test(asked) ? change.apply(answered) : answered;
        });
    }

    /** Understands another request than came. */
    static FaultyServer understands(String name, UnaryOperator<ObservedRequest> change) {
        return behaves(name, () -> (asked, upstream) -> upstream.apply(change.apply(asked)));
    }

    static FaultyServer behaves(String name, Supplier<Behaviour> behaviour) {
        return new FaultyServer(name, behaviour, QUICKEST);
    }

    /** The same, found sooner. */
    FaultyServer metBy(String checks) {
        return new FaultyServer(name, behaviour, checks);
    }

    @Override
    public String toString() {
        return name;
    }
}
