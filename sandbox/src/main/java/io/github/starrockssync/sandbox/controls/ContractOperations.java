package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.server.api.DataSynchronizationApi;
import io.github.starrockssync.server.api.InstancesApi;
import io.github.starrockssync.server.api.JobsApi;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** The operations of the contract. The methods of the generated interfaces are named after the operationIds. */
final class ContractOperations {

    static final SortedSet<String> IDS = Stream.of(DataSynchronizationApi.class, InstancesApi.class, JobsApi.class)
            .flatMap(type -> Stream.of(type.getDeclaredMethods()))
            // excludes methods added by coverage tools
            .filter(method -> !method.isSynthetic())
            .map(Method::getName)
            .collect(Collectors.collectingAndThen(
                    Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));

    private ContractOperations() {}

    /**
     * Returns the operation of a request; empty if it is for no operation of the contract. Uses the runtime's API, because
     * injecting a {@code ResourceInfo} is slower.
     */
    static Optional<String> of(ContainerRequestContext request) {
        var call = (ResteasyReactiveContainerRequestContext) request;
        RuntimeResource target = ((ResteasyReactiveRequestContext) call.getServerRequestContext()).getTarget();
        return target == null
                ? Optional.empty()
                : Optional.of(target.getJavaMethodName()).filter(IDS::contains);
    }

    /** Validates the name of an operation. */
    static Stream<Violation> check(String where, @Nullable String operationId) {
        return operationId == null || IDS.contains(operationId)
                ? Stream.empty()
                : Stream.of(Violation.of(where, ContractRule.ONE_OF, IDS));
    }
}
