package io.github.starrockssync.contract.personas;

import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A server that does one thing wrong.
 *
 * @param name what it does, as the end of a sentence
 * @param behaviour made anew for each run, because it may remember
 */
record ServerPersona(String name, Supplier<Behaviour> behaviour) {

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
        return new ServerPersona(name, behaviour);
    }

    @Override
    public String toString() {
        return name;
    }
}
