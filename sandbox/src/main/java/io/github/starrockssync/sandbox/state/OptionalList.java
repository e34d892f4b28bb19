package io.github.starrockssync.sandbox.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of a document: one that was left out is one that has no elements. */
public final class OptionalList {

    private OptionalList() {}

    /** The list as it is worked with. */
    public static <T> List<T> emptyIfNull(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The list as it is written: null, which is left out, if it has no elements. */
    public static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
