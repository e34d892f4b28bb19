package io.github.starrockssync.sandbox.environment;

import io.github.starrockssync.sandbox.controls.model.AccessKeyState;
import io.github.starrockssync.sandbox.controls.model.ProjectState;
import io.github.starrockssync.sandbox.state.StateDocuments;
import io.github.starrockssync.sandbox.state.StateJson;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The environment variables of clients, with the credentials of the first project of the well-known state.
 *
 * @param variables values by name, in the order of the output
 */
public record ClientEnvironment(Map<String, String> variables) {

    private static final int MAX_STATE_SIZE = 1 << 20;

    public ClientEnvironment {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /**
     * @param sandbox scheme, host and optionally a port
     */
    public static ClientEnvironment of(URI sandbox) {
        ProjectState project = new StateDocuments(StateJson.settings(MAX_STATE_SIZE))
                .wellKnown()
                .getProjects()
                .get(0);
        AccessKeyState key = project.getAccessKeys().get(0);
        String endpoint = sandbox.toString();
        Map<String, String> variables = new LinkedHashMap<>();
        // for commands such as curl
        variables.put("STARROCKS_SYNC_ENDPOINT", endpoint);
        variables.put("STARROCKS_SYNC_PROJECT_ID", project.getId());
        variables.put(
                "STARROCKS_SYNC_INSTANCE_ID",
                project.getStarrocksInstances().get(0).getId());
        variables.put("STARROCKS_SYNC_TOKEN", project.getTokens().get(0));
        // the vendor's SDKs and our client, with the region
        variables.put("HUAWEICLOUD_SDK_AK", key.getAccessKey());
        variables.put("HUAWEICLOUD_SDK_SK", key.getSecretKey());
        variables.put("HUAWEICLOUD_SDK_PROJECT_ID", project.getId());
        variables.put("HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_4", endpoint);
        variables.put("HUAWEICLOUD_SDK_IAM_ENDPOINT", endpoint);
        // Terraform
        variables.put("HW_ACCESS_KEY", key.getAccessKey());
        variables.put("HW_SECRET_KEY", key.getSecretKey());
        variables.put("HW_REGION_NAME", project.getName());
        variables.put("HW_PROJECT_ID", project.getId());
        variables.put("HW_DOMAIN_ID", project.getDomainId());
        variables.put("HW_AUTH_URL", endpoint + "/v3");
        return new ClientEnvironment(variables);
    }

    /** Omits the values, some of which are secret. */
    @Override
    public String toString() {
        return "ClientEnvironment" + variables.keySet();
    }
}
