package io.github.starrockssync.sandbox.resource;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.starrockssync.sandbox.controls.generated.model.SandboxState;
import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.sandbox.state.StateDocuments;
import io.github.starrockssync.server.generated.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.server.generated.model.TableConfigCheckRequestV3;
import io.github.starrockssync.server.generated.model.TablesConfig;
import io.github.starrockssync.server.json.JsonSettings;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** JSON as the sandbox reads and writes it: strict, except for what the vendor's own example gets wrong. */
@Provider
public final class SandboxJson implements ContextResolver<JsonSettings> {

    private final JsonSettings settings;
    private final JsonSettings settingsOfState;

    SandboxJson(SandboxOptions options, StateDocuments documents) {
        settings = JsonSettings.DEFAULT
                .withMaxBodyBytes(options.maxBodySize())
                .withMapper(mapper -> mapper.addMixIn(ModifyDataSyncConfigRequestV3.class, VendorExample.class)
                        .addMixIn(TableConfigCheckRequestV3.class, VendorExample.class));
        settingsOfState = documents.settings();
    }

    @Override
    public JsonSettings getContext(Class<?> type) {
        return type == SandboxState.class ? settingsOfState : settings;
    }

    /** The examples of the documentation pages give one object where their tables say array. */
    private interface VendorExample {

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        void setTablesConfigs(List<TablesConfig> tablesConfigs);
    }
}
