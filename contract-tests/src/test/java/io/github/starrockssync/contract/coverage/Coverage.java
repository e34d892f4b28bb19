package io.github.starrockssync.contract.coverage;

import io.github.starrockssync.contract.http.ContractOperation;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the contract says, and what of it was exercised. */
record Coverage(SortedSet<Item> all, SortedSet<Item> exercised) {

    static Coverage of(Stream<RecordedExchange> exchanges) {
        List<ContractOperation> operations = ContractOperation.all();
        SortedSet<Item> all = operations.stream()
                .flatMap(operation -> new OperationItems(operation).all())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Sighting> sightings = operations.stream().map(Sighting::new).toList();
        SortedSet<Item> exercised = exchanges
                .flatMap(exchange -> sightings.stream().flatMap(sighting -> sighting.of(exchange)))
                .filter(all::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Coverage(all, exercised);
    }

    List<Item> missing(Kind kind) {
        return all.stream()
                .filter(item -> item.kind() == kind)
                .filter(Predicate.not(exercised::contains))
                .toList();
    }

    /** What a build must not leave out and has left out. */
    List<Item> missingOfRequired() {
        return Stream.of(Kind.values())
                .filter(Kind::isRequired)
                .flatMap(kind -> missing(kind).stream())
                .toList();
    }

    long count(Kind kind) {
        return all.stream().filter(item -> item.kind() == kind).count();
    }
}
