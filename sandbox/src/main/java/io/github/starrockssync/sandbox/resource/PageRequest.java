package io.github.starrockssync.sandbox.resource;

import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for. The contract has both numbers as strings of digits, and checks them. */
record Page(int limit, int offset) {

    static Page of(@Nullable String limit, @Nullable String offset, int limitIfAbsent) {
        return new Page(
                limit == null ? limitIfAbsent : Integer.parseInt(limit), offset == null ? 0 : Integer.parseInt(offset));
    }
}
