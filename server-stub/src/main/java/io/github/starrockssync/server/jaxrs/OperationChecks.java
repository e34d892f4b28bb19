package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.api.DataSynchronizationApi;
import io.github.starrockssync.server.api.InstancesApi;
import io.github.starrockssync.server.api.JobsApi;
import io.github.starrockssync.server.check.OperationRules;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;

/**
 * Registers the checks of operations after all filters of a server: a client without access gets no information about rules.
 */
public final class OperationChecks {

    static final OperationChecks OF_CONTRACT = new OperationChecks(Map.of(
            DataSynchronizationApi.class, DataSynchronizationApi.RULES,
            InstancesApi.class, InstancesApi.RULES,
            JobsApi.class, JobsApi.RULES));

    private static final int AFTER_OTHERS = Priorities.USER + 1000;

    private final Map<Class<?>, Map<String, OperationRules>> rules;

    private OperationChecks(Map<Class<?>, Map<String, OperationRules>> rules) {
        this.rules = rules;
    }

    Set<Class<?>> interfaces() {
        return rules.keySet();
    }

    /** Returns the checks of additional operations of a server, generated in the same way. */
    public static OperationChecks of(Class<?> api, Map<String, OperationRules> rules) {
        return new OperationChecks(Map.of(api, rules));
    }

    /**
     * Registers the check of a resource method if it is an operation. To be called by a {@link
     * jakarta.ws.rs.container.DynamicFeature}.
     *
     * @return whether it is an operation
     */
    public boolean configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        boolean found = false;
        for (Map.Entry<Class<?>, Map<String, OperationRules>> api : rules.entrySet()) {
            if (api.getKey().isAssignableFrom(resource.getResourceClass()) && declares(api.getKey(), method)) {
                context.register(new OperationCheck(api.getValue().get(method.getName())), AFTER_OTHERS);
                found = true;
            }
        }
        return found;
    }

    private static boolean declares(Class<?> api, Method method) {
        try {
            api.getMethod(method.getName(), method.getParameterTypes());
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
