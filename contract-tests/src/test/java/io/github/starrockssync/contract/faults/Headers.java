package io.github.starrockssync.contract.faults;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Headers of a message, whatever the case of their names. */
record Headers(Map<String, List<String>> values) {

    Headers(Map<String, List<String>> values) {
        Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(values);
        this.values = Collections.unmodifiableMap(sorted);
    }

    /** The value of a header; empty if it is not there. */
    String first(String name) {
        return values.getOrDefault(name, List.of("")).get(0);
    }

    Headers with(String name, String... value) {
        Map<String, List<String>> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        changed.putAll(values);
        changed.put(name, List.of(value));
        return new Headers(changed);
    }

    Headers without(String name) {
        Map<String, List<String>> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        changed.putAll(values);
        changed.remove(name);
        return new Headers(changed);
    }
}
