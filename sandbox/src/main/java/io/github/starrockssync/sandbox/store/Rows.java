package io.github.starrockssync.sandbox.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of a query by the text in their first column, which names what they belong to. */
record Rows(Map<String, List<Row>> byOwner) {

    static Rows select(Handle handle, String query) {
        return new Rows(handle.createQuery(query).map((row, context) -> Row.of(row)).stream()
                .sorted()
                .collect(Collectors.groupingBy(row -> row.get(0))));
    }

    /** In the order of their texts. */
    <T> List<T> of(String owner, Function<Row, T> mapping) {
        return byOwner.getOrDefault(owner, List.of()).stream().map(mapping).toList();
    }
}
