package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.api.ControlsApi;
import io.github.starrockssync.server.jaxrs.OperationChecks;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Adds validation to the operations of the controls. */
@Provider
public final class ControlsChecks implements DynamicFeature {

    private final OperationChecks checks = OperationChecks.of(ControlsApi.class, ControlsApi.RULES);

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        checks.configure(resource, context);
    }
}
