package io.github.starrockssync.runtimes;

import io.github.starrockssync.server.authentication.Authenticator;
import io.github.starrockssync.server.jaxrs.Scope;
import io.github.starrockssync.server.jaxrs.StarRocksSyncFeature;
import io.github.starrockssync.server.json.JsonSettings;
import jakarta.ws.rs.ext.Provider;

/** The stub for the operations of the contract, registered as Quarkus requires it. */
@Provider
public class RuntimesFeature extends StarRocksSyncFeature {

    static final JsonSettings SETTINGS = JsonSettings.DEFAULT.withMaxBodyBytes(400_000);

    public RuntimesFeature() {
        super(Scope.OPERATIONS, SETTINGS);
    }

    @Override
    protected Authenticator authenticator() {
        return RuntimesCredentials.AUTHENTICATOR;
    }
}
