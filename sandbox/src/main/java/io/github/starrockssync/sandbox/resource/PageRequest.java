package io.github.starrockssync.sandbox.resource;

import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for. The contract has both numbers as strings of digits, and checks them. */
record PageRequest(int limit, int offset) {

    static PageRequest of(@Nullable String limit, @Nullable String offset, int limitIfAbsent) {
        return new PageRequest(
                limit == null ? limitIfAbsent : Integer.parseInt(limit), offset == null ? 0 : Integer.parseInt(offset));
    }
}
