package io.github.starrockssync.contract.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import java.io.IOException;

/** The access key of the sandbox that captured requests are signed with. */
record SandboxKey(SandboxControls controls) {

    private static final JsonMapper JSON = new JsonMapper();

    static SandboxKey of(SharedSandbox sandbox) {
        return new SandboxKey(sandbox.controls());
    }

    /** If the request has a security token, the key becomes one that is valid together with the token only. */
    void acceptAtTheTimeOf(CapturedRequest captured) throws IOException {
        controls.freezeAt(captured.date());
        String securityToken = captured.header("X-Security-Token");
        if (!securityToken.isEmpty()) {
            change("security_token", securityToken);
        }
    }

    void changeSecret(String secret) throws IOException {
        change("secret_key", secret);
    }

    private void change(String property, String value) throws IOException {
        JsonNode state = JSON.readTree(controls.exportState());
        ((ObjectNode) state.at("/projects/0/access_keys/0")).put(property, value);
        controls.importState(state.toString());
    }
}
