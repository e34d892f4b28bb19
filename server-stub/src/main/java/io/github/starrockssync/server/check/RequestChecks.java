package io.github.starrockssync.server.check;

import io.github.starrockssync.server.generated.api.DataSynchronizationApi;
import io.github.starrockssync.server.generated.api.InstancesApi;
import io.github.starrockssync.server.generated.api.JobsApi;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * Has every operation of the contract checked, after all filters that a server has: whoever may not call is told nothing
 * about rules.
 */
@Provider
public final class RequestChecks implements DynamicFeature {

    private static final int AFTER_OTHERS = Priorities.USER + 1000;

    private final Map<Class<?>, Map<String, OperationRules>> rules;

    /** For the operations of the contract. */
    public RequestChecks() {
        this(Map.of(
                DataSynchronizationApi.class, DataSynchronizationApi.RULES,
                InstancesApi.class, InstancesApi.RULES,
                JobsApi.class, JobsApi.RULES));
    }

    private RequestChecks(Map<Class<?>, Map<String, OperationRules>> rules) {
        this.rules = rules;
    }

    /** For operations that a server has beside those of the contract, generated in the same way. */
    public static RequestChecks of(Class<?> api, Map<String, OperationRules> rules) {
        return new RequestChecks(Map.of(api, rules));
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        rules.forEach((api, operations) -> {
            if (api.isAssignableFrom(resource.getResourceClass()) && declares(api, method)) {
                context.register(new RequestCheck(operations.get(method.getName())), AFTER_OTHERS);
            }
        });
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
