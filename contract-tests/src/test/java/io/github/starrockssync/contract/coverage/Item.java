package io.github.starrockssync.contract.coverage;

import java.util.Comparator;

/** One thing that the contract says of an operation. */
record Item(Kind kind, String operationId, String name) implements Comparable<Item> {

    private static final Comparator<Item> ORDER =
            Comparator.comparing(Item::kind).thenComparing(Item::operationId).thenComparing(Item::name);

    @Override
    public int compareTo(Item other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name.isEmpty() ? operationId : operationId + ": " + name;
    }
}
