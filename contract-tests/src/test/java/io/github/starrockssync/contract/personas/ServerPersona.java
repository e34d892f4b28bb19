package io.github.starrockssync.contract.personas;

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
record ServerPersona(String name, Supplier<Behaviour> behaviour, String likeliest) {

    private static final String QUICKEST = "headers";

    /** Changes some of its answers. */
    static ServerPersona answers(String name, Predicate<Answered> which, UnaryOperator<Answered> change) {
        return answersTo(name, asked -> true, answered -> which.test(answered) ? change.apply(answered) : answered);
    }

    /** Changes its answers to some requests. */
    static ServerPersona answersTo(String name, Predicate<Asked> which, UnaryOperator<Answered> change) {
        return behaves(name, () -> (asked, upstream) -> {
            Answered answered = upstream.apply(asked);
            return which.test(asked) ? change.apply(answered) : answered;
        });
    }

    /** Understands another request than came. */
    static ServerPersona understands(String name, UnaryOperator<Asked> change) {
        return behaves(name, () -> (asked, upstream) -> upstream.apply(change.apply(asked)));
    }

    static ServerPersona behaves(String name, Supplier<Behaviour> behaviour) {
        return new ServerPersona(name, behaviour, QUICKEST);
    }

    /** The same, found sooner. */
    ServerPersona metBy(String checks) {
        return new ServerPersona(name, behaviour, checks);
    }

    @Override
    public String toString() {
        return name;
    }
}
