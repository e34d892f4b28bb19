package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.server.generated.api.DataSynchronizationApi;
import io.github.starrockssync.server.generated.api.InstancesApi;
import io.github.starrockssync.server.generated.api.JobsApi;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations of the contract. A method of a generated interface has the operationId as its name. */
final class ContractOperations {

    static final SortedSet<String> IDS = Stream.of(DataSynchronizationApi.class, InstancesApi.class, JobsApi.class)
            .flatMap(type -> Stream.of(type.getDeclaredMethods()))
            // what a coverage tool adds is no operation
            .filter(method -> !method.isSynthetic())
            .map(Method::getName)
            .collect(Collectors.collectingAndThen(
                    Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));

    private ContractOperations() {}

    /** The operation that a resource method carries out; empty if it is none of the contract, or there is none. */
    static Optional<String> of(@Nullable Method resourceMethod) {
        return Optional.ofNullable(resourceMethod).map(Method::getName).filter(IDS::contains);
    }

    /** What is wrong with the operation that someone names. */
    static Stream<Violation> check(String where, @Nullable String operationId) {
        return operationId == null || IDS.contains(operationId)
                ? Stream.empty()
                : Stream.of(Violation.of(where, ContractRule.ONE_OF, IDS));
    }
}
