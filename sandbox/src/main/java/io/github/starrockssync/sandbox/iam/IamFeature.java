package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.sandbox.gateway.Callers;
import io.github.starrockssync.sandbox.http.FilterOrder;
import io.github.starrockssync.sandbox.iam.api.IamApi;
import io.github.starrockssync.server.jaxrs.OperationChecks;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Adds validation to the operations of IAM, and authentication to those that require credentials. */
@Provider
public final class IamFeature implements DynamicFeature {

    private static final Set<String> WITHOUT_CREDENTIALS = Set.of("listVersions", "showVersion", "createToken");

    /** Also accepts a token in the body. */
    private static final String WITH_OPTIONAL_CREDENTIALS = "createTemporaryAccessKey";

    private final OperationChecks checks = OperationChecks.of(IamApi.class, IamApi.RULES);
    private final Callers callers;

    IamFeature(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        checks.configure(resource, context);
        String operation = resource.getResourceMethod().getName();
        if (IamApi.class.isAssignableFrom(resource.getResourceClass()) && !WITHOUT_CREDENTIALS.contains(operation)) {
            context.register(
                    new CallerFilter(callers, !operation.equals(WITH_OPTIONAL_CREDENTIALS)), FilterOrder.GATEWAY);
        }
    }
}
