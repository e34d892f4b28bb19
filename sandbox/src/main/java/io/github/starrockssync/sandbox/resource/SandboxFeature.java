package io.github.starrockssync.sandbox.resource;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.starrockssync.sandbox.controls.model.SandboxState;
import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.sandbox.state.StateDocuments;
import io.github.starrockssync.server.jaxrs.Scope;
import io.github.starrockssync.server.jaxrs.StarRocksSyncFeature;
import io.github.starrockssync.server.json.JsonSettings;
import io.github.starrockssync.server.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.server.model.TableConfigCheckRequestV3;
import io.github.starrockssync.server.model.TablesConfig;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** The stub, applied to the whole application. JSON is strict, except for an error in the vendor's example. */
@Provider
public class SandboxFeature extends StarRocksSyncFeature {

    private final JsonSettings settingsOfState;

    SandboxFeature(SandboxOptions options, StateDocuments documents) {
        super(Scope.WHOLE_APPLICATION, settings(options));
        settingsOfState = documents.settings();
    }

    @Override
    protected JsonSettings settings(Class<?> model) {
        return model == SandboxState.class ? settingsOfState : super.settings(model);
    }

    private static JsonSettings settings(SandboxOptions options) {
        return JsonSettings.DEFAULT
                .withMaxBodyBytes(options.maxBodySize())
                .withMapper(mapper -> mapper.addMixIn(ModifyDataSyncConfigRequestV3.class, VendorExample.class)
                        .addMixIn(TableConfigCheckRequestV3.class, VendorExample.class));
    }

    /** The examples of the documentation have an object where its tables specify an array. */
    private interface VendorExample {

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        void setTablesConfigs(List<TablesConfig> tablesConfigs);
    }
}
