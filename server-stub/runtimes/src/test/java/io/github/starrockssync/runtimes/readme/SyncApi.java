package io.github.starrockssync.runtimes.readme;

import io.github.starrockssync.server.authentication.Authenticator;
import io.github.starrockssync.server.jaxrs.Scope;
import io.github.starrockssync.server.jaxrs.StarRocksSyncFeature;
import io.github.starrockssync.server.json.JsonSettings;
import jakarta.ws.rs.ext.Provider;
import java.time.InstantSource;

@Provider
public class SyncApi extends StarRocksSyncFeature {

    public SyncApi() {
        super(Scope.OPERATIONS, JsonSettings.DEFAULT.withMaxBodyBytes(1024 * 1024));
    }

    @Override
    protected Authenticator authenticator() {
        return new Authenticator(new KnownCredentials(), InstantSource.system());
    }
}
