package io.github.starrockssync.sandbox.resource;

import org.jspecify.annotations.Nullable;

/** A requested page. Both parameters are strings of digits, which the contract validates. */
record PageRequest(int limit, int offset) {

    static PageRequest of(@Nullable String limit, @Nullable String offset, int limitIfAbsent) {
        return new PageRequest(
                limit == null ? limitIfAbsent : Integer.parseInt(limit), offset == null ? 0 : Integer.parseInt(offset));
    }
}
