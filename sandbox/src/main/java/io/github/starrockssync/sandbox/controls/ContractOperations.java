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

    /**
     * The operation that a request is for; empty if it is for none of the contract. Asks the runtime itself, because
     * asking for a {@code ResourceInfo} costs each request more than finding its method.
     */
    static Optional<String> of(ContainerRequestContext request) {
        var call = (ResteasyReactiveContainerRequestContext) request;
        RuntimeResource target = ((ResteasyReactiveRequestContext) call.getServerRequestContext()).getTarget();
        return target == null
                ? Optional.empty()
                : Optional.of(target.getJavaMethodName()).filter(IDS::contains);
    }

    /** What is wrong with the operation that someone names. */
    static Stream<Violation> check(String where, @Nullable String operationId) {
        return operationId == null || IDS.contains(operationId)
                ? Stream.empty()
                : Stream.of(Violation.of(where, ContractRule.ONE_OF, IDS));
    }
}
