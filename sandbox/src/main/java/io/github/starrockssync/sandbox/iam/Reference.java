package io.github.starrockssync.sandbox.iam;

import org.jspecify.annotations.Nullable;

/** A reference by id or name; empty without both. The id takes precedence. */
record Reference(@Nullable String id, @Nullable String name) {

    static final Reference NONE = new Reference(null, null);

    boolean isEmpty() {
        return id == null && name == null;
    }

    boolean matches(String otherId, @Nullable String otherName) {
        return id == null ? name != null && name.equals(otherName) : id.equals(otherId);
    }

    @Override
    public String toString() {
        return String.valueOf(id == null ? name : id);
    }
}
