package io.github.starrockssync.sandbox.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Optional lists of a document: an absent one is empty. */
public final class OptionalList {

    private OptionalList() {}

    /** Returns the list as read. */
    public static <T> List<T> emptyIfNull(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Returns the list to be written: null, which is omitted, if it is empty. */
    public static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
